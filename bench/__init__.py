"""Measures of each room on the development data, with peers in the same run, and the floors they must not fall below.

python -m bench ../shared/data              print every figure
python -m bench ../shared/data articles     print those of one measure
python -m bench ../shared/data --floors     fail where a figure is below its floor
python -m bench ../shared/data --record     raise floors to today's figures (never lowers one)
"""
