using System.Text.RegularExpressions;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Facts;
using Danchu.Core.Markup;

namespace Danchu.Core.Reports.Findings;

/// <summary>A finding beside its sentence in the margin of an editor.</summary>
/// <param name="Line">The paragraph of the checked text it stands in, from 0.</param>
/// <param name="Text">That paragraph's words.</param>
/// <param name="From">Where in them the number begins.</param>
/// <param name="Put">Markup that makes it right when it is put in the number's place; null where only a person can know.</param>
/// <param name="Says">How that reads.</param>
public sealed partial record MarginNote(
    int Line, string Text, int From, int To, Severity? Severity, string Message, string Code, string? Put, string? Says)
{
    /// <summary>The findings of a checked section, and its numbers that agree with the form but are not bound to it: these have no severity.</summary>
    public static IReadOnlyList<MarginNote> Of(CheckedText text)
    {
        var lines = new Lines(text.Text);
        var stated = text.Result.Stated.Where(said => said.As != StatedAs.Numerator).ToList();
        return
        [
            .. text.Remarks.Select(remark => Of(lines, text.Text, remark, stated)),
            .. stated.Where(said => said.Verdict != Verdict.Contradicts)
                .Select(said => lines.Note(said.Span) with { Put = Token(said), Says = Quote.Of(text.Text, said.Span) }),
        ];
    }

    private static MarginNote Of(Lines lines, string text, Remark remark, List<StatedFact> stated)
    {
        var finding = remark.Finding;
        var note = lines.Note(finding.Span) with { Severity = finding.Severity, Message = remark.Message, Code = finding.Code };
        if (finding.Expected is null)
        {
            return note;
        }

        var says = InvariantWriting.InVietnamese(finding.Expected);
        if (stated.Find(said => said.Span == finding.Span) is { } fact)
        {
            return note with { Put = Token(fact), Says = says };
        }

        var printed = text.AsSpan(finding.Span.Start, finding.Span.Length);
        return Number().IsMatch(finding.Expected) && Printed().IsMatch(printed)
            ? note with { Put = printed[^1] == '%' ? says : says.TrimEnd('%'), Says = says }
            : note;
    }

    private static string Token(StatedFact stated) => (FigureToken.Read(stated.Key)! with
    {
        Form = stated.As == StatedAs.Percentage ? TokenForm.Percentage : TokenForm.Value,
    }).ToString();

    private sealed class Lines(string text)
    {
        private readonly List<int> starts = [0, .. text.Index().Where(letter => letter.Item == '\n').Select(letter => letter.Index + 1)];

        public MarginNote Note(TextSpan place)
        {
            var found = starts.BinarySearch(place.Start);
            var line = found >= 0 ? found : ~found - 1;
            var end = line + 1 < starts.Count ? starts[line + 1] - 1 : text.Length;
            return new MarginNote(
                line, text[starts[line]..end], place.Start - starts[line], Math.Min(place.End, end) - starts[line], null, "", "", null, null);
        }
    }

    [GeneratedRegex("^\\d+(\\.\\d+)?%?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^\\d[\\d.,]*%?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Printed();
}
