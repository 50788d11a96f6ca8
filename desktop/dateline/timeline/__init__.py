"""Lays events out as a picture: marks, level of detail, lanes and a plain plotly figure; knows no Qt."""
