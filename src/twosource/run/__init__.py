"""The pipeline: from pages to briefs, on one machine."""
