using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;
using Danchu.Core.Operations;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Drafts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Demonstration;

/// <summary>
/// How much of what was signed in a year a draft would have written: of each signed report's sentences those that stand in a draft made from the same figures,
/// entries and the report before, with the same numbers and most of the same words. The demonstration's filler is no sentence of a unit and is left out.
/// </summary>
public sealed partial class MeasureDrafts(DanchuDatabase database, LoadReport loadReport, LoadFigures loadFigures, ShowDraft showDraft)
{
    /// <summary>Of a sentence's different words so many stand in the drafted one.</summary>
    private const double SameWords = 0.6;

    /// <param name="Drafted">Of these sentences so many stand in the draft.</param>
    /// <param name="WithNumbers">Sentences with numbers, and of them those drafted.</param>
    /// <param name="Missing">The sentences the draft does not have, as they were signed.</param>
    public sealed record Measured(string Unit, string Symbol, int Sentences, int Drafted, (int All, int Drafted) WithNumbers, List<string> Missing);

    private sealed record Sentence(string Text, HashSet<string> Numbers, HashSet<string> Words);

    /// <param name="withBefore">Whether the report of the year before may be used.</param>
    public async Task<List<Measured>> ReadAsync(int year, bool withBefore, CancellationToken cancellationToken = default)
    {
        var reports = await database.Reports.AsNoTracking()
            .Where(r => r.Current && (r.State == ReportState.Sent || r.State == ReportState.Accepted) && r.Assignment!.Round!.Period!.Year == year)
            .OrderBy(r => r.Assignment!.Organisation!.Level).ThenBy(r => r.Assignment!.Organisation!.Name).Select(r => r.Id).ToListAsync(cancellationToken);
        List<Measured> measured = [];
        foreach (var report in reports)
        {
            if (await loadReport.ReadAsync(Actor.System, report, cancellationToken) is Outcome<OpenedReport>.Done(var file))
            {
                measured.Add(await MeasureAsync(file, withBefore, cancellationToken));
            }
        }

        return measured;
    }

    private async Task<Measured> MeasureAsync(OpenedReport file, bool withBefore, CancellationToken cancellationToken)
    {
        var figures = await loadFigures.ReadAsync(file, cancellationToken);
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == file.Report.Id && s.Text != "").ToListAsync(cancellationToken);
        var signed = texts.SelectMany(s => SplitSentences.Of(LoadSectionWords.Of(s.Text, figures))).Where(IsOfTheUnit).Select(Read).ToList();
        var drafted = (await showDraft.ComposeAsync(file, asUnwritten: true, cancellationToken, withBefore))
            .SelectMany(section => section.Sentences).Where(sentence => sentence.Chosen).Select(sentence => Read(sentence.Words)).ToList();
        var found = signed.Where(sentence => drafted.Exists(draft => Stands(sentence, draft))).ToList();
        return new Measured(
            file.Organisation.Name, file.Report.Symbol, signed.Count, found.Count,
            (signed.Count(s => s.Numbers.Count > 0), found.Count(s => s.Numbers.Count > 0)), [.. signed.Except(found).Select(s => s.Text)]);
    }

    // Where nobody wrote a text for the demonstration, one sentence says so everywhere: no clerk signed it.
    private static bool IsOfTheUnit(string sentence) => !string.Equals(sentence, AnswerRound.Fallback, StringComparison.Ordinal);

    private static bool Stands(Sentence signed, Sentence draft) => signed.Numbers.IsSubsetOf(draft.Numbers)
        && signed.Words.Count(draft.Words.Contains) >= SameWords * signed.Words.Count;

    private static Sentence Read(string text)
    {
        var words = Word().Matches(text.ToLowerInvariant()).Select(match => match.Value.Trim('.', ',')).ToLookup(word => char.IsAsciiDigit(word[0]));
        return new Sentence(text, words[true].ToHashSet(StringComparer.Ordinal), words[false].ToHashSet(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"\d[\d.,/]*%?|\p{L}+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();
}
