using System.Security.Cryptography;
using System.Text;
using Danchu.Checking;
using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Outlines;
using Danchu.Core.Reports.Reuse;
using Danchu.Core.Reuse;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Findings;

/// <summary>What was taken over and not made one's own: last year's year, another unit's name, places of a model that nobody filled in.</summary>
public sealed class CheckStaleWording(DanchuDatabase database, StockPhrases stock)
{
    public const string YearCode = "Q140";
    public const string NameCode = "Q141";
    public const string ModelCode = "Q142";

    private const int MostNames = 2_000;

    public async Task<IReadOnlyList<ReportFinding>> ReadAsync(
        OpenedReport file, FigureSource figures, IReadOnlyDictionary<string, AnswerShown> answers, CancellationToken cancellationToken = default)
    {
        var id = file.Report.Id;
        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == id)
            .ToDictionaryAsync(s => s.Key, s => s.Text, StringComparer.Ordinal, cancellationToken);
        var sentences = file.WrittenSections.SelectMany(section => Sentences(section, texts.GetValueOrDefault(section.Key, ""), figures)).ToList();
        List<Stale> found = [.. sentences.SelectMany(Leftovers)];
        found.AddRange(await NamesAsync(file, sentences, cancellationToken));
        found.AddRange(await YearsAsync(file, sentences, cancellationToken));
        return [.. found.Select(stale => Finding(file, stale, answers))];
    }

    /// <param name="Words">As it reads, figures in their places.</param>
    private sealed record Read(OutlineSection Section, WordedSentence Sentence, string Words);

    private sealed record Stale(Read At, string Code, TextSpan Span, string Message);

    private IEnumerable<Read> Sentences(OutlineSection section, string text, FigureSource figures) => ReadWording.Of(text, stock)
        .Select(sentence => new Read(section, sentence, SpellOut.Plain(text[sentence.Start..sentence.End], figures)));

    private static IEnumerable<Stale> Leftovers(Read read) => FindLeftovers.In(read.Words).Take(1).Select(span => new Stale(
        read, ModelCode, span, $"“{read.Words[span.Start..span.End]}” là chỗ của mẫu chưa điền: ghi tên, số của đơn vị, hoặc bỏ."));

    private async Task<IEnumerable<Stale>> NamesAsync(OpenedReport file, List<Read> sentences, CancellationToken cancellationToken)
    {
        var level = file.Organisation.Level;
        var named = sentences.SelectMany(read => FindUnitNames.In(read.Words, level).Take(1).Select(one => (Read: read, Named: one))).ToList();
        if (named.Count == 0)
        {
            return [];
        }

        var own = await OwnNamesAsync(file, cancellationToken);
        return named.Where(one => !IsOwn(one.Named.Name, own) && !Says(one.Read.Words, file.Organisation.Place)).Select(one => new Stale(
            one.Read, NameCode, one.Named.Span,
            $"Câu nói về “{one.Named.Name}”, không phải {file.Organisation.Name}, cấp trên hay đơn vị trực thuộc: "
            + "xem có phải lời chép còn sót tên đơn vị khác."));
    }

    // Rightly named are the unit, whoever is above and below it, who it was before, and whom its documents address.
    private async Task<List<string>> OwnNamesAsync(OpenedReport file, CancellationToken cancellationToken)
    {
        var (unit, line, day) = (file.Organisation.Id, file.Round.Line, file.Period.To);
        List<OrganisationId> related =
        [
            .. await database.Superiors(unit, line, day).Select(n => n.OrganisationId).ToListAsync(cancellationToken),
            .. await database.Subtree(unit, line, day).OrderBy(n => n.Depth).Take(MostNames).Select(n => n.OrganisationId).ToListAsync(cancellationToken),
            .. await database.Successions.Where(s => s.SuccessorId == unit).Select(s => s.PredecessorId).ToListAsync(cancellationToken),
            .. await database.Successions.Where(s => s.PredecessorId == unit).Select(s => s.SuccessorId).ToListAsync(cancellationToken),
        ];
        var names = await database.Organisations.Where(o => related.Contains(o.Id)).Select(o => o.Name).ToListAsync(cancellationToken);
        return [.. names, file.Organisation.Place, file.Superior.Name, .. file.Letterhead?.Recipients ?? [], .. file.Report.Recipients];
    }

    // A name may be followed by a word with a capital that is none of it: each beginning of it counts.
    private static bool IsOwn(string name, IEnumerable<string> own)
    {
        var syllables = SearchText.Of(name).Split(' ');
        List<string> beginnings = [.. Enumerable.Range(1, Math.Min(4, syllables.Length)).Select(count => string.Join(' ', syllables[..count]))];
        return own.Select(one => " " + SearchText.Of(one).Trim(' ', '-', ';', '.'))
            .Any(one => beginnings.Exists(beginning => one.EndsWith(" " + beginning, StringComparison.Ordinal)));
    }

    private static bool Says(string words, string place) =>
        place.Length > 0 && SearchText.Of(words).Contains(SearchText.Of(place), StringComparison.Ordinal);

    private async Task<IEnumerable<Stale>> YearsAsync(OpenedReport file, List<Read> sentences, CancellationToken cancellationToken)
    {
        var (unit, year, key) = (file.Organisation.Id, file.Period.Year, file.Outline.Key);
        var former = await database.AcceptedReports()
            .Where(r => r.Assignment!.OrganisationId == unit && r.Assignment.Round!.Period!.Year < year
                && database.Outlines.Any(o => o.Id == r.Assignment.Ask!.OutlineId && o.Key == key))
            .OrderByDescending(r => r.Assignment!.Round!.Period!.To).Select(r => new { r.Id, r.Assignment!.Round!.Period!.Year })
            .FirstOrDefaultAsync(cancellationToken);
        if (former is null)
        {
            return [];
        }

        var texts = await database.ReportSections.AsNoTracking().Where(s => s.ReportId == former.Id).Select(s => s.Text).ToListAsync(cancellationToken);
        var old = new FindOldYears(texts, former.Year, stock);
        return sentences.SelectMany(read => old.In(read.Sentence, read.Words).Where(one => one.Year < year + 1 && one.Year - former.Year is 0 or 1).Take(1)
            .Select(one => new Stale(
                read, YearCode, one.Span,
                $"Câu này y như báo cáo năm {former.Year}, kể cả “năm {one.Year}”: kỳ này có phải là năm {one.Year + year - former.Year}?")));
    }

    private static ReportFinding Finding(OpenedReport file, Stale stale, IReadOnlyDictionary<string, AnswerShown> answers)
    {
        var (section, words, span) = (stale.At.Section, stale.At.Words, stale.Span);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{stale.Code} {section.Key}\n{words}")))[..32];
        return new ReportFinding
        {
            Finding = new Finding(stale.Code, Severity.Warning, default, words[span.Start..span.End], null, null, []),
            Message = stale.Message,
            Fingerprint = name,
            Sentence = new MarkedSentence(
            [
                new MarkedPiece(words[..span.Start], PieceMark.Plain), new MarkedPiece(words[span.Start..span.End], PieceMark.Found),
                new MarkedPiece(words[span.End..], PieceMark.Plain),
            ]),
            Others = [],
            Place = new FindingPlace(file.NameOf(section), section.Key, null) { Short = "mục " + file.Outline.CitedNumber(section.Key) },
            Answer = answers.GetValueOrDefault(name),
        };
    }
}
