using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using A = DocumentFormat.OpenXml.Drawing;
using D = DocumentFormat.OpenXml.Drawing.Wordprocessing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace CaiCach.Foundation.Paper.Docx;

/// <summary>QR codes as pictures in the line, with their words for those who cannot see them.</summary>
internal sealed class DocxPictures(MainDocumentPart main)
{
    // A module is about half a millimetre on paper: 12 pixels keep its edges sharp on any printer.
    private const int PixelsPerModule = 12;

    private uint _count;

    public W.Drawing Of(QrPiece qr)
    {
        _count++;
        var id = string.Create(CultureInfo.InvariantCulture, $"rIdPicture{_count}");
        var name = string.Create(CultureInfo.InvariantCulture, $"QR {_count}");
        using (var stream = new MemoryStream(qr.Code.Png(PixelsPerModule)))
        {
            main.AddImagePart(ImagePartType.Png, id).FeedData(stream);
        }

        var side = Twips.Emu(qr.Size);
        var picture = new P.Picture(
            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = _count, Name = name, Description = qr.Words }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = id }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = side, Cy = side }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new W.Drawing(new D.Inline(
            new D.Extent { Cx = side, Cy = side },
            new D.DocProperties { Id = _count, Name = name, Description = qr.Words },
            new D.NonVisualGraphicFrameDrawingProperties(new A.GraphicFrameLocks { NoChangeAspect = true }),
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" }))
        {
            DistanceFromTop = 0,
            DistanceFromBottom = 0,
            DistanceFromLeft = 0,
            DistanceFromRight = 0,
        });
    }
}
