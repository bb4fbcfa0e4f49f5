using System.Globalization;
using Danchu.Documents.Forms;

namespace Danchu.Documents.FormChecking;

/// <summary>Holds what a file shows against the form that its own title block and date call for. Without a title block nothing is claimed.</summary>
public static class CheckForm
{
    public static IReadOnlyList<FormFinding> Read(FormFacts facts, DocumentForms forms, IReadOnlyList<FormRequirements> requirements)
    {
        var head = FormHead.Read(facts.Lines, facts.Margins);
        if (head.Issuer is not { } issuer)
        {
            return [];
        }

        var end = FormEnd.Read(facts.Lines, head.Next);
        var possible = Possible(forms, issuer, head.First(FormElements.Place)?.Text)
            .Select(form => requirements.FirstOrDefault(demanded => string.Equals(demanded.Form, form.Key, StringComparison.Ordinal)))
            .OfType<FormRequirements>()
            .Select(demanded => Findings(new FormCase(facts, head, end, demanded.Rules)))
            .ToList();
        return possible.Count == 0 ? [] : Common(possible);
    }

    private static List<FormFinding> Findings(FormCase file) => [.. FormRules.All.SelectMany(rule => rule.Check(file))];

    /// <summary>The forms in force on the document's day; where the day is not written, on any day it may be.</summary>
    private static IEnumerable<DocumentForm> Possible(DocumentForms forms, IssuerForm issuer, string? place)
    {
        var (first, last) = Days(place);
        return forms.All.Where(form => form.Issuer == issuer && form.ValidFrom <= last && (form.ValidUntil ?? DateOnly.MaxValue) >= first);
    }

    private static (DateOnly First, DateOnly Last) Days(string? place)
    {
        var match = FormPatterns.Place().Match(place ?? "");
        if (!Integer(match, "year", 1900, 2200, out var year))
        {
            return (DateOnly.MinValue, DateOnly.MaxValue);
        }

        if (!Integer(match, "month", 1, 12, out var month))
        {
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        }

        var days = DateTime.DaysInMonth(year, month);
        return Integer(match, "day", 1, days, out var day)
            ? (new DateOnly(year, month, day), new DateOnly(year, month, day))
            : (new DateOnly(year, month, 1), new DateOnly(year, month, days));
    }

    private static bool Integer(System.Text.RegularExpressions.Match match, string group, int least, int most, out int number) =>
        int.TryParse(match.Groups[group].Value, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number >= least && number <= most;

    /// <summary>Where more than one form may apply, only what all of them find, in the weight of the best-natured.</summary>
    private static IReadOnlyList<FormFinding> Common(List<List<FormFinding>> possible) =>
        [.. possible[0].Select(finding => possible.Select(found => found.Find(other => Same(finding, other))).ToList())
            .Where(same => same.TrueForAll(finding => finding is not null))
            .Select(same => same.OfType<FormFinding>().MinBy(finding => finding.Requirement.Trust)!)];

    private static bool Same(FormFinding one, FormFinding other) =>
        (one.Code, one.Requirement.Of, one.About, one.Line) == (other.Code, other.Requirement.Of, other.About, other.Line);
}
