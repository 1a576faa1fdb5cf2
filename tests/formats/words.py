"""Writes a PDF as scanning programs do: a picture with the words that a machine read unseen behind it, then a printed page.

reportlab 5 and Pillow; called by make.sh: words.py OUT
"""

import sys

from PIL import Image
from reportlab.lib.pagesizes import A6, landscape
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen import canvas

picture = ImageReader(Image.new("L", (60, 84), 235))
pdf = canvas.Canvas(sys.argv[1], pagesize=A6, pageCompression=1, invariant=1)

# A6 is 297.64 by 419.53 points. Each word at its place under the picture, stretched to the width it has there, as Tesseract does.
text = pdf.beginText()
text.setTextRenderMode(3)
text.setFont("Helvetica", 20)
for word, left, base, width in [("Perahu", 30, 380, 90), ("kajang", 130, 380, 80), ("di", 30, 350, 20), ("Sungai", 60, 350, 85), ("Musi", 155, 350, 60)]:
    text.setHorizScale(100 * width / pdf.stringWidth(word, "Helvetica", 20))
    text.setTextOrigin(left, base)
    text.textOut(word)
pdf.drawText(text)
pdf.drawImage(picture, 0, 0, *A6)
pdf.showPage()

# Printed in two columns on a page that is turned when it is shown; a heading printed twice to be bold; a word broken by a hyphen.
pdf.setPageSize(landscape(A6))
pdf.setPageRotation(90)
pdf.setFont("Times-Roman", 18)
for off in (0, 0.3):
    pdf.drawString(30 + off, 260, "Songket")
pdf.setFont("Times-Roman", 11)
for at, line in enumerate(["Dibeli di pasar pe-", "nenun di Ilir."]):
    pdf.drawString(30, 230 - 13 * at, line)
for at, line in enumerate(["Benang emas,", "kain sutra."]):
    pdf.drawString(220, 230 - 13 * at, line)
pdf.showPage()
pdf.save()
