"""Online Consultation Desk (オンライン職業相談デスク)."""
