"""What the program is called on Windows, and the ids under which Windows knows it: never change the ids."""

from uuid import UUID

NAMES = {"ja": "オンライン職業相談デスク", "en": "Online Consultation Desk"}
PUBLISHER = "The Online Consultation Desk authors"
FOLDER = "Online Consultation Desk"
"""Below Program Files."""
PROGRAM = "counsellor-app.exe"
ADMIN_PROGRAM = "counsellor-app-admin.exe"
UPGRADE_CODE = UUID("b6b7d6b8-9d0c-4a56-8b39-3a2c57c8f6a4")
"""What all versions have in common for Windows Installer."""
COMPONENTS = UUID("5f9e4a5e-7a57-4d0e-8f33-d2f9d0d3a5c1")
"""The ids of files and products are made from this one and their names."""
