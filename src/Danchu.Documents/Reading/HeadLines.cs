using Danchu.Documents.Forms;

namespace Danchu.Documents.Reading;

/// <summary>The lines of a head, each known by how it is written.</summary>
internal sealed class HeadLines(WordParts parts)
{
    private readonly List<(string Text, bool Bold)> bodies = [];

    public IssuerForm? Issuer { get; private set; }

    public DocumentNumber? Number { get; private set; }

    public PlaceAndDate? Place { get; private set; }

    public string? Superior { get; set; }

    public string? Issuing { get; set; }

    public string? LetterSubject { get; set; }

    public string? Urgency { get; set; }

    public string? Circulation { get; set; }

    public void Take(string line, bool bold, bool left)
    {
        if (line.Length == 0 || IsMatch(Patterns.OnlyMarks(), line))
        {
            return;
        }

        if (EmblemOf(line) is { } issuer)
        {
            Issuer ??= issuer;
        }
        else if (line.Length > 300 || !(IsNumber(line) || IsPlace(line) || IsMark(line) || IsLetterSubject(line, left)))
        {
            Body(line, bold, left);
        }
    }

    private void Body(string line, bool bold, bool left)
    {
        if (left && Number is null)
        {
            bodies.Add((line, bold));
        }
        else
        {
            parts.PassOver($"dòng ở phần đầu văn bản: “{line}”");
        }
    }

    private bool IsNumber(string line)
    {
        if (Number is not null || Patterns.Number().Match(line) is not { Success: true } match)
        {
            return false;
        }

        Number = new DocumentNumber(Integer(match.Groups["number"].Value), match.Groups["symbol"].Value.TrimEnd());
        return true;
    }

    private bool IsPlace(string line)
    {
        if (Place is not null || Patterns.PlaceAndDate().Match(line) is not { Success: true } match)
        {
            return false;
        }

        Place = new PlaceAndDate(
            match.Groups["place"].Value, Integer(match.Groups["day"].Value), Integer(match.Groups["month"].Value), Integer(match.Groups["year"].Value));
        return true;
    }

    private bool IsMark(string line)
    {
        Urgency ??= IsMatch(Patterns.Urgency(), line) ? line : null;
        Circulation ??= IsMatch(Patterns.Circulation(), line) ? line : null;
        return ReferenceEquals(Urgency, line) || ReferenceEquals(Circulation, line);
    }

    /// <summary>A letter's subject often runs over several paragraphs.</summary>
    private bool IsLetterSubject(string line, bool left)
    {
        if (IsMatch(Patterns.LetterSubject(), line))
        {
            LetterSubject = Patterns.LetterSubject().Replace(line, "");
            return true;
        }

        if (!left || LetterSubject is null)
        {
            return false;
        }

        LetterSubject += " " + line;
        return true;
    }

    public (string? Superior, string Issuing) Bodies()
    {
        if (Issuing is not null || bodies.Count == 0)
        {
            return (Superior, Issuing ?? "");
        }

        var light = bodies.TakeWhile(body => !body.Bold).Count();
        var above = light == bodies.Count ? Math.Min(1, light - 1) : light;
        var superior = string.Join('\n', bodies.Take(above).Select(body => body.Text));
        return (superior.Length == 0 ? null : superior, string.Join('\n', bodies.Skip(above).Select(body => body.Text)));
    }

    public static IssuerForm? EmblemOf(string line) =>
        line.Contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", StringComparison.OrdinalIgnoreCase)
        || line.Contains("CỘNG HOÀ XÃ HỘI CHỦ NGHĨA", StringComparison.OrdinalIgnoreCase)
        || (line.Contains("Độc lập", StringComparison.OrdinalIgnoreCase) && line.Contains("Hạnh phúc", StringComparison.OrdinalIgnoreCase))
            ? IssuerForm.State
            : line.Contains("ĐẢNG CỘNG SẢN VIỆT NAM", StringComparison.OrdinalIgnoreCase) ? IssuerForm.Party : null;

    public static bool IsMatch(System.Text.RegularExpressions.Regex pattern, string line) => line.Length <= 1000 && pattern.IsMatch(line);

    private static int? Integer(string digits) => Numerals.ReadArabic(digits);
}
