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
        // The signature never stands on a page of its own: the gap holds it to the last lines of the text.
        text.Open(StyleIds.Gap);
        text.Xml.Raw("<w:keepNext/>"u8);
        text.Content();
        text.Close();
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
        var left = form.Signature.LeftWidth + text.Wider;
        var right = text.Width - left;
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
        var width = text.Width / columns;
        LayoutTable.Open(text.Xml, [.. Enumerable.Repeat(width, columns)]);
        for (var first = 0; first < signers.Count; first += columns)
        {
            // The names in a row of their own, so that they stand on one line however many lines the offices take.
            var row = first;
            Row(text, columns, width, column => Offices(text, row + column < signers.Count ? signers[row + column] : new SignatureBlock([]), below: row > 0));
            Row(text, columns, width, column => Name(text, row + column < signers.Count ? signers[row + column].SignerName ?? "" : null));
        }

        LayoutTable.Close(text.Xml);
    }

    private static void Row(WordText text, int columns, double width, Action<int> cell)
    {
        LayoutTable.OpenRow(text.Xml);
        for (var column = 0; column < columns; column++)
        {
            LayoutTable.OpenCell(text.Xml, width);
            cell(column);
            LayoutTable.CloseCell(text.Xml);
        }

        LayoutTable.CloseRow(text.Xml);
    }

    /// <param name="below">Under the names of other signers, from which they stand off.</param>
    private static void Offices(WordText text, SignatureBlock signature, bool below)
    {
        Lines(text, signature, below);
        if (signature.Lines.IsEmpty && signature.Note is null)
        {
            text.Paragraph(StyleIds.Gap, "");
        }
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
        Lines(text, signature);
        Name(text, signature.SignerName ?? "");
    }

    private static void Lines(WordText text, SignatureBlock signature, bool below = false)
    {
        foreach (var line in signature.Lines)
        {
            var style = line.Role switch
            {
                SignatureRole.Position => StyleIds.Position,
                SignatureRole.Concurrently => StyleIds.Concurrently,
                _ => StyleIds.Authority,
            };
            text.Open(style);
            text.Xml.Raw(below && ReferenceEquals(line, signature.Lines[0]) ? "<w:spacing w:before=\"360\"/>"u8 : []);
            text.Content();
            text.Plain(BodyNames.Bound(text.Form.SignatureLook(line.Role).In(text.Form.SignatureText(line))));
            text.Close();
        }

        if (signature.Note is { } note)
        {
            text.Paragraph(StyleIds.SignatureNote, note);
        }
    }

    /// <param name="name">Null where no signature is expected.</param>
    private static void Name(WordText text, string? name)
    {
        if (name is null)
        {
            text.Paragraph(StyleIds.Gap, "");
            return;
        }

        text.Open(StyleIds.SignerName);
        text.Xml.Raw("<w:spacing w:before=\""u8);
        text.Xml.Number(Units.FromPoints(text.Form.Signature.Room));
        text.Xml.Raw("\"/>"u8);
        text.Content();
        text.Plain(name);
        text.Close();
    }
}
