"""Online Consultation Desk (オンライン職業相談デスク)."""

from counsellor_app.lasting_none import keep_none

keep_none()
