using Danchu.Documents.Forms;
using Danchu.Documents.Reading;

namespace Danchu.Documents.FormChecking;

/// <summary>The title block as the file shows it, line by line.</summary>
internal sealed class FormHead
{
    private const int MostLines = 40;
    private const int LongestLine = 200;

    private readonly Dictionary<string, List<FormLine>> elements = new(StringComparer.Ordinal);
    private readonly HashSet<string> mentioned = new(StringComparer.Ordinal);
    private bool attached;

    public IssuerForm? Issuer { get; private set; }

    /// <summary>The first line behind the head.</summary>
    public int Next { get; private set; }

    /// <summary>Some line in capitals follows that may be a type this checker does not know.</summary>
    public bool MayBeNamed { get; private set; }

    public IReadOnlyList<FormLine> Of(string element) => elements.TryGetValue(element, out var lines) ? lines : [];

    public FormLine? First(string element) => Of(element) is [var line, ..] ? line : null;

    /// <summary>The element is there, though it may be written or placed so that no more can be said of it.</summary>
    public bool Has(string element) => mentioned.Contains(element) || First(element) is not null;

    public static FormHead Read(IReadOnlyList<FormLine> lines, IReadOnlyList<FormLine> margins)
    {
        var head = new FormHead();
        foreach (var line in margins)
        {
            head.Mention(line.Text);
        }

        var end = 0;
        while (end < Math.Min(lines.Count, MostLines) && !Opens(lines[end]) && !head.IsBehindTable(lines[end]))
        {
            head.Take(lines[end++]);
        }

        head.Name(lines, end);
        if (head.First(FormElements.Body) is not null)
        {
            head.Add(FormElements.Issuing, head.Of(FormElements.Body)[^1]);
        }

        head.Issuer = head.Recognise();
        return head;
    }

    // In a table a line of any length may belong to the head: the subject of a letter, say.
    private static bool Opens(FormLine line) => Opens(line.Text) || (line.Text.Length > LongestLine && !line.InTable);

    private static bool Opens(string text) =>
        text.StartsWith("Kính gửi", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Kính trình", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("Nơi nhận", StringComparison.OrdinalIgnoreCase) || IsType(text)
            || FormPatterns.IsMatch(FormPatterns.Article(), text);

    /// <summary>A head in tables ends where they end.</summary>
    private bool IsBehindTable(FormLine line) =>
        !line.InTable && First(FormElements.Number) is { InTable: true } && First(FormElements.Place) is { InTable: true };

    private static bool IsType(string text) => Patterns.IsUpper(text) && Patterns.TypeNames.Contains(text.TrimEnd(' ', ':'));

    private void Take(FormLine line)
    {
        var text = line.Text;
        Mention(text);
        attached |= FormPatterns.IsMatch(FormPatterns.Attached(), text);
        if (Element(text) is { } element)
        {
            Add(element, line);
        }
        else if (Of(FormElements.LetterSubject).Count > 0 && line.Left && !Patterns.IsUpper(text))
        {
            // The subject of a letter runs over several lines.
            Add(FormElements.LetterSubject, line);
        }
        else if (IsBody(line))
        {
            Add(FormElements.Body, line);
        }
    }

    // Columns put apart by spaces give one line of two elements; a line may also hold more than its element.
    private void Mention(string text)
    {
        Mention(FormElements.Nation, FormPatterns.NamesNation(text));
        Mention(FormElements.Motto, FormPatterns.NamesMotto(text));
        Mention(FormElements.Party, FormPatterns.NamesParty(text));
        Mention(FormElements.Body, text.Length > 60 && (FormPatterns.NamesNation(text) || FormPatterns.NamesMotto(text) || FormPatterns.NamesParty(text)));
        Mention(FormElements.Number, FormPatterns.AnyNumber().IsMatch(text));
        Mention(FormElements.Place, FormPatterns.NamesDate(text));
    }

    private void Mention(string element, bool named)
    {
        if (named)
        {
            mentioned.Add(element);
        }
    }

    private static string? Element(string text) =>
        FormPatterns.IsNation(text) ? FormElements.Nation
        : FormPatterns.IsMotto(text) ? FormElements.Motto
        : FormPatterns.IsParty(text) ? FormElements.Party
        : FormPatterns.IsMatch(FormPatterns.Number(), text) ? FormElements.Number
        : FormPatterns.IsMatch(FormPatterns.Place(), text) ? FormElements.Place
        : Patterns.LetterSubject().IsMatch(text.Length > LongestLine ? text[..LongestLine] : text) ? FormElements.LetterSubject
        : null;

    private bool IsBody(FormLine line) => line.Left && !FormPatterns.AnyNumber().IsMatch(line.Text) && !FormPatterns.NamesDate(line.Text)
        && line.Text.Length is > 2 and < 100 && line.Text.Any(char.IsLetter)
        && (Of(FormElements.Number).Count == 0 || (line.InTable && Patterns.IsUpper(line.Text)))
        && !Patterns.Urgency().IsMatch(line.Text) && !Patterns.Circulation().IsMatch(line.Text);

    private void Add(string element, FormLine line)
    {
        if (!elements.TryGetValue(element, out var lines))
        {
            elements[element] = lines = [];
        }

        lines.Add(line);
    }

    private void Name(IReadOnlyList<FormLine> lines, int at)
    {
        Next = at;
        MayBeNamed = lines.Skip(at).Take(6).Any(line => Patterns.IsUpper(line.Text));
        if (at >= lines.Count || !IsType(lines[at].Text))
        {
            return;
        }

        Add(FormElements.Type, lines[at]);
        Next = at + 1;
        if (Next < lines.Count && lines[Next] is { InTable: false, Letters: > 0, Text: { Length: < 300 } and not [.., '.' or ';' or ':'] } subject)
        {
            Add(FormElements.Subject, subject);
            Next++;
        }
    }

    /// <summary>Two elements that only one of the forms has, or nothing is claimed: the Youth Union, say, has a form of its own.</summary>
    private IssuerForm? Recognise()
    {
        // A charter or list "(Kèm theo Quyết định số …)" has the head of what it comes with, not one of its own.
        if (attached && First(FormElements.Number) is null)
        {
            return null;
        }

        var known = (Has(FormElements.Number) ? 1 : 0) + (Has(FormElements.Place) ? 1 : 0) + (Has(FormElements.Body) ? 1 : 0);
        var (state, party) = (Has(FormElements.Nation) || Has(FormElements.Motto), Has(FormElements.Party));
        if (state || party)
        {
            return known == 0 || (state && party) ? null : party ? IssuerForm.Party : IssuerForm.State;
        }

        return !Has(FormElements.Number) || known < 2 ? null
            : Of(FormElements.Body).Any(line => FormPatterns.IsMatch(FormPatterns.StateBody(), line.Text)) ? IssuerForm.State
            : Of(FormElements.Body).Any(line => FormPatterns.IsMatch(FormPatterns.PartyBody(), line.Text)) ? IssuerForm.Party
            : null;
    }
}
