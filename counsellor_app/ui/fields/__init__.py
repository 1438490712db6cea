"""What forms are made of: fields with their checks, chips, notices, and who of several it is."""
