"""Making the tagger of the language room: teachers, their teaching, the student, and the files that are shipped."""
