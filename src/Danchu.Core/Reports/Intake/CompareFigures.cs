using System.Security.Cryptography;
using System.Text;
using Danchu.Core.Facts;
using Danchu.Core.Forms;
using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Danchu.Documents;

namespace Danchu.Core.Reports.Intake;

/// <summary>
/// Figures of the file against those of the system: rows of the annex and figures bound in the text. One figure that the file gives alike in
/// several places is one question.
/// </summary>
internal sealed class CompareFigures(IntakeSource source, IntakeChoices choices)
{
    private const int MostNotes = 60;

    // A report that differs in more is another report.
    private const int MostDifferences = 300;

    private readonly Dictionary<string, Difference> differences = new(StringComparer.Ordinal);
    private readonly Dictionary<(FigureToken Token, string Words), Difference> inText = [];
    private readonly List<string> notes = [];
    private readonly HashSet<string> asked = [.. source.File.OwnIndicators];

    private sealed record Difference(string Id, FigureToken Token, Indicator Indicator, Figure? InSystem, string Shown, string Printed, string? Typed)
    {
        public List<string> Places { get; } = [];

        public bool InAnnex { get; set; }

        public bool InText { get; set; }

        /// <summary>Said in a sentence, where it stays as it is.</summary>
        public bool InProse { get; set; }
    }

    public int Same { get; private set; }

    public IReadOnlyList<string> Notes => notes.Count > MostNotes ? [.. notes.Take(MostNotes), $"… và {notes.Count - MostNotes} dòng nữa."] : notes;

    public IReadOnlyList<FigureSide> Sides => [.. differences.Values.Take(MostDifferences).Select(d => new FigureSide(
        d.Id, TokenTitle.Of(d.Token, source.Figures), d.Indicator.Unit, d.Shown, d.Printed.Length == 0 ? "(đã xóa)" : d.Printed,
        [.. d.Places.Distinct(StringComparer.Ordinal)], d.Typed is not null, d.InText, ChoiceOf(d)))];

    public IReadOnlyList<EnterFigures.Entry> Entries => [.. differences.Values.Where(d => ChoiceOf(d) == IntakeChoice.File)
        .Select(d => new EnterFigures.Entry(d.Indicator.Key, d.Typed, source.FactRevisions.GetValueOrDefault(d.Indicator.Key)))];

    public IEnumerable<Refusal> Open => differences.Count > MostDifferences
        ? [new Refusal($"Tệp có {differences.Count} số khác với số liệu, quá nhiều để xem từng số: hãy xem có đúng tệp của báo cáo này không.")]
        : Undecided.Concat(Contradictions);

    private IEnumerable<Refusal> Undecided => differences.Values.Where(d => ChoiceOf(d) == IntakeChoice.Undecided)
        .Select(d => new Refusal($"Hãy chọn số cho “{d.Indicator.Name}”: trong tệp Word {d.Printed}; trong số liệu {d.Shown}.", $"Figure.{d.Id}"));

    private IEnumerable<Refusal> Contradictions => differences.Values.Where(d => ChoiceOf(d) == IntakeChoice.File)
        .GroupBy(d => d.Indicator.Key, StringComparer.Ordinal).Where(same => same.Skip(1).Any())
        .Select(same => new Refusal(
            $"Tệp ghi “{same.First().Indicator.Name}” khác nhau ({string.Join(", ", same.Select(d => d.Printed))}): chỉ lấy được một số.",
            $"Figure.{same.First().Id}"));

    public void AddAnnex(AnnexRow row, FormRow? asked)
    {
        var printed = row.Value.Trim();
        if (printed.Length == 0 || printed.StartsWith("[? ", StringComparison.Ordinal))
        {
            return;
        }

        if (asked is null || source.Figures.IndicatorOf(asked) is not { } indicator)
        {
            Note(printed.Any(char.IsAsciiDigit), $"Không khớp với dòng nào của biểu số liệu: “{Short(row.Label)}”: {Short(printed)}.");
            return;
        }

        var (figure, typed, problem) = ParsePrintedFigure.From(printed, indicator);
        var system = source.Figures.Now(asked);
        var shown = WriteFigure.OrMissing(indicator, system);
        if ((problem is null && figure == system) || (system is not null && SameWords(printed, WriteFigure.InText(indicator, system))))
        {
            Same++;
        }
        else if (problem is not null)
        {
            Note(true, $"Không đọc được “{Short(printed)}” ở dòng “{Short(row.Label)}”: {problem}");
        }
        else if (asked.IsSum)
        {
            Note(true, $"“{Short(row.Label)}”: trong tệp {Short(printed)}, cộng các dòng của biểu được {shown}. Dòng cộng không lấy từ tệp.");
        }
        else if (asked.Scope.Kind != ScopeKind.Own)
        {
            Note(true, $"“{Short(row.Label)}” ({ScopeWords.Of(asked.Scope)}): trong tệp {Short(printed)}, hệ thống cộng được {shown}. Số "
                + "cộng từ cấp dưới không lấy từ tệp.");
        }
        else if (!source.File.FigureIsOpen(asked.Indicator))
        {
            Note(true, $"“{Short(row.Label)}”: trong tệp {Short(printed)}, trong số liệu {shown}. Số liệu này không mở để sửa.");
        }
        else
        {
            var difference = Add(asked.Token(), indicator, system, shown, printed, figure!, typed);
            difference.Places.Add("phụ lục");
            difference.InAnnex = true;
        }
    }

    /// <summary>A figure that the text alone says, in words of the catalogue; the annex, where it answers, is believed instead.</summary>
    public void AddStated(Indicator indicator, string printed, IEnumerable<string> places)
    {
        var (figure, typed, problem) = ParsePrintedFigure.From(printed, indicator);
        if (problem is not null || figure is null || differences.Values.Any(d => string.Equals(d.Indicator.Key, indicator.Key, StringComparison.Ordinal)))
        {
            return;
        }

        var token = new FigureToken(indicator.Key, Scope.Own, TokenForm.Value);
        var difference = Add(token, indicator, system: null, WriteFigure.OrMissing(indicator, null), printed, figure, typed);
        difference.Places.AddRange(places);
        difference.InProse = true;
    }

    /// <summary>A figure bound in the text of a section.</summary>
    public void AddBound(BoundFigure bound, string place)
    {
        if (Known(bound) is not { } token)
        {
            return;
        }

        var resolved = ResolveToken.From(token.Inner, source.Figures);
        var indicator = source.Figures.Indicators[token.Sum[0].Indicator];
        if (SameWords(bound.Text, resolved.Text) || bound.Text.StartsWith("[? ", StringComparison.Ordinal))
        {
            Same++;
            return;
        }

        var own = token.SingleOwn is not null && token.Form == TokenForm.Value;
        var (figure, typed, problem) = own ? ParsePrintedFigure.From(bound.Text, indicator) : (null, "", "");
        var system = own ? source.Figures.Now(indicator.Key, Scope.Own) : null;
        if (own && problem is null && figure is not null && figure == system)
        {
            Same++;
            return;
        }

        var enters = own && problem is null && figure is not null && asked.Contains(indicator.Key) && source.File.FigureIsOpen(indicator.Key);
        var shown = resolved.Problem is null ? resolved.Text : "chưa báo cáo";
        var difference = Add(token, indicator, system, shown, bound.Text.Trim(), enters ? figure : null, enters ? typed : null);
        difference.Places.Add(place);
        difference.InText = true;
        inText[(token, InputText.Line(bound.Text))] = difference;
    }

    /// <summary>Whether a figure of the text is to stand as the file's words: chosen so, or naming nothing that is known here.</summary>
    public bool IsWords(BoundFigure bound) =>
        Known(bound) is not { } token
        || (inText.TryGetValue((token, InputText.Line(bound.Text)), out var difference) && ChoiceOf(difference) == IntakeChoice.Words);

    private FigureToken? Known(BoundFigure bound) => FigureToken.Read(bound.Tag) is { } token
        && token.Terms.All(term => source.Figures.Indicators.ContainsKey(term.Indicator)) ? token : null;

    private Difference Add(FigureToken token, Indicator indicator, Figure? system, string shown, string printed, Figure? figure, string? typed)
    {
        var key = $"{token.Inner}={(figure is null ? printed : WriteFigure.InText(indicator, figure))}";
        if (!differences.TryGetValue(key, out var difference))
        {
            difference = new Difference(
                Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..12], token, indicator, system, shown, printed, typed);
            differences.Add(key, difference);
        }

        return difference;
    }

    private IntakeChoice ChoiceOf(Difference difference)
    {
        bool MayBe(IntakeChoice choice) => choice switch
        {
            IntakeChoice.File => difference.Typed is not null,
            IntakeChoice.Words => difference.InText,
            _ => choice == IntakeChoice.Keep,
        };
        var chosen = choices.Figures.GetValueOrDefault(difference.Id);
        return MayBe(chosen) ? chosen
            : difference is { InSystem: null, InAnnex: true } or { InSystem: null, InProse: true } ? IntakeChoice.File
            : MayBe(choices.Rest) ? choices.Rest
            : choices.Rest == IntakeChoice.File ? IntakeChoice.Words
            : IntakeChoice.Undecided;
    }

    private void Note(bool worth, string note)
    {
        if (worth)
        {
            notes.Add(note);
        }
    }

    private static bool SameWords(string one, string other) => string.Equals(InputText.Line(one), InputText.Line(other), StringComparison.Ordinal);

    private static string Short(string text) => text.Length > 120 ? text[..120] + "…" : text;
}
