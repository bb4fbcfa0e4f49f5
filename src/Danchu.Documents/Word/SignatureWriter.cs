using Danchu.Documents.Forms;

namespace Danchu.Documents.Word;

/// <summary>
/// Recipients on the left, signature on the right, both beginning on the same line. Of a joint document the signers stand side by side and the
/// recipients below.
/// </summary>
internal static class SignatureWriter
{
    public static void Write(WordText text, OfficialDocument document)
    {
        text.Paragraph(StyleIds.Gap, "");
        if (document.JointSignatures.Count > 0)
        {
            Joint(text, [document.Signature, .. document.JointSignatures]);
            if (document.Recipients is { } recipients)
            {
                text.Paragraph(StyleIds.Gap, "");
                Recipients(text, recipients);
            }

            return;
        }

        var (form, xml) = (text.Form, text.Xml);
        var left = form.Signature.LeftWidth;
        var right = form.Page.TextWidth(landscape: false) - left;
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

    private static void Joint(WordText text, Sequence<SignatureBlock> signers)
    {
        var columns = Math.Min(text.Form.Signature.JointColumns, signers.Count);
        var width = text.Form.Page.TextWidth(landscape: false) / columns;
        LayoutTable.Open(text.Xml, [.. Enumerable.Repeat(width, columns)]);
        for (var first = 0; first < signers.Count; first += columns)
        {
            LayoutTable.OpenRow(text.Xml);
            for (var at = first; at < first + columns; at++)
            {
                LayoutTable.OpenCell(text.Xml, width);
                if (at < signers.Count)
                {
                    Signature(text, signers[at]);
                }
                else
                {
                    text.Paragraph(StyleIds.Gap, "");
                }

                LayoutTable.CloseCell(text.Xml);
            }

            LayoutTable.CloseRow(text.Xml);
        }

        LayoutTable.Close(text.Xml);
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
