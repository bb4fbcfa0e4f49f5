namespace Danchu.Documents.FormChecking.Rules;

internal sealed class F103Font : FormRule
{
    public override string Code => "F103";

    public override string Vietnamese => "Phông chữ là Times New Roman, bộ mã ký tự Unicode.";

    public override string English => "The font is Times New Roman, in Unicode.";

    // A few letters may be a symbol's; a whole line is not.
    private const int Few = 20;

    internal override IEnumerable<FormFinding> Check(FormCase file)
    {
        foreach (var requirement in file.For(this))
        {
            var other = file.Facts.Lines.SelectMany(line => line.Fonts.Select(font => (font.Key, font.Value, Line: line)))
                .Where(font => !Plain(font.Key).Equals(requirement.Text, StringComparison.OrdinalIgnoreCase))
                .GroupBy(font => font.Key, StringComparer.OrdinalIgnoreCase)
                .Select(font => (Name: font.Key, Letters: font.Sum(line => line.Value), font.First().Line))
                .OrderByDescending(font => font.Letters)
                .FirstOrDefault();
            if (other.Letters > Few)
            {
                yield return Found(requirement, "Phông chữ", $"có đoạn dùng phông {other.Name}", requirement.Text!, other.Line);
            }
        }
    }

    // "Times New Roman Bold", "Times New Roman Italic": a face of the font, named as a font by some programs.
    private static string Plain(string font)
    {
        foreach (var face in (string[])[" Bold Italic", " Bold", " Italic", " (Headings)", " (Body)"])
        {
            if (font.EndsWith(face, StringComparison.OrdinalIgnoreCase))
            {
                return font[..^face.Length];
            }
        }

        return font;
    }
}
