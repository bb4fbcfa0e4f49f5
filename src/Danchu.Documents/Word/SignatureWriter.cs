using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>Recipients on the left, signature on the right, both beginning on the same line.</summary>
internal static class SignatureWriter
{
    public static void Write(WordText text, OfficialDocument document)
    {
        var (form, xml) = (text.Form, text.Xml);
        var left = form.Signature.LeftWidth;
        var right = form.Page.TextWidth(landscape: false) - left;
        text.Paragraph(StyleIds.Gap, "");
        LayoutTable.Open(xml, left, right);
        LayoutTable.OpenRow(xml);
        LayoutTable.OpenCell(xml, left);
        Recipients(text, document.Recipients);
        LayoutTable.CloseCell(xml);
        LayoutTable.OpenCell(xml, right);
        Signature(text, document.Signature);
        LayoutTable.CloseCell(xml);
        LayoutTable.CloseRow(xml);
        LayoutTable.Close(xml);
    }

    private static void Recipients(WordText text, Recipients? recipients)
    {
        if (recipients is null)
        {
            text.Paragraph(StyleIds.Gap, "");
            return;
        }

        text.Paragraph(StyleIds.RecipientsLabel, text.Form.Recipients.Label);
        foreach (var line in text.Form.RecipientTexts(recipients))
        {
            text.Paragraph(StyleIds.Recipient, line);
        }
    }

    private static void Signature(WordText text, SignatureBlock signature)
    {
        foreach (var line in signature.Lines)
        {
            var style = line.Role switch
            {
                SignatureRole.Position => StyleIds.Position,
                SignatureRole.Concurrently => StyleIds.Concurrently,
                _ => StyleIds.Authority,
            };
            text.Paragraph(style, text.Form.SignatureLook(line.Role).In(text.Form.SignatureText(line)));
        }

        if (signature.Note is { } note)
        {
            text.Paragraph(StyleIds.SignatureNote, note);
        }

        text.Open(StyleIds.SignerName);
        text.Xml.Raw("<w:spacing w:before=\""u8);
        text.Xml.Number(Units.FromPoints(text.Form.Signature.Room));
        text.Xml.Raw("\"/>"u8);
        text.Content();
        RunWriter.Write(text.Xml, signature.SignerName ?? "", RunStyle.Plain);
        text.Close();
    }
}
