using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Reuse;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Reuse;

/// <summary>
/// Holds a report, draft or sent, against its outline's model, its unit's former years, its superiors, its neighbours and whatever else the index names,
/// sentence by sentence. Rights are asked by who shows it.
/// </summary>
public sealed class CompareWording(DanchuDatabase database, FindSources findSources, StockPhrases stock)
{
    public async Task<ReportReuse> ReadAsync(OpenedReport file, CancellationToken cancellationToken = default)
    {
        var texts = (await TextsAsync([file.Report.Id], cancellationToken))[file.Report.Id].ToDictionary(s => s.Key, s => s.Text, StringComparer.Ordinal);
        var own = file.WrittenSections.Select(section => (Section: section, Text: texts.GetValueOrDefault(section.Key, "")))
            .Select(section => (section.Section, section.Text, Sentences: ReadWording.Of(section.Text, stock))).ToList();
        var model = await database.ModelAsync([file.Outline], stock, cancellationToken);
        var prints = ChoosePrints.Of(own.SelectMany(section => section.Sentences)).Except(ChoosePrints.All(model)).ToArray();
        var reports = await findSources.ReadAsync(file, prints, cancellationToken);
        var match = new MatchWording();
        match.Add(model);
        var words = (await TextsAsync([.. reports.Select(source => source.Report!.Id)], cancellationToken))
            .SelectMany(report => report.Select(section => (report.Key, Section: new SourceSection(section.Key, ReadWording.Of(section.Text, stock)))))
            .ToLookup(section => section.Key, section => section.Section);
        foreach (var source in reports)
        {
            match.Add(words[source.Report!.Id].SelectMany(section => section.Sentences));
        }

        return new ReportReuse(
            [.. own.Select(section => new SectionReuse(
                section.Section, section.Text, [.. section.Sentences.Select(sentence => new ReusedSentence(sentence, match.SourceOf(sentence)))]))],
            [new ReuseSource(ReuseKind.Model, null), .. reports],
            words);
    }

    private async Task<ILookup<ReportId, (string Key, string Text)>> TextsAsync(List<ReportId> reports, CancellationToken cancellationToken)
    {
        var sections = await database.ReportSections.AsNoTracking().Where(s => reports.Contains(s.ReportId)).OrderBy(s => s.Key)
            .Select(s => new { s.ReportId, s.Key, s.Text }).ToListAsync(cancellationToken);
        return sections.ToLookup(s => s.ReportId, s => (s.Key, s.Text));
    }
}
