using Danchu.Core.Access;
using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Outlines;
using Danchu.Core.Periods;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports.Comments;

/// <summary>What was said of a report, section by section, as far as the reader may see it, and the sentences that may be spoken of.</summary>
public sealed class ListComments(DanchuDatabase database, LoadReport loadReport, LoadSectionWords loadWords)
{
    /// <summary>What one person said.</summary>
    /// <param name="Unit">The organisation they speak for.</param>
    public sealed record Said(string By, string Unit, DateTimeOffset At, string Text);

    /// <summary>A comment with its answers.</summary>
    /// <param name="Stands">Whether the quoted sentence is still in the text.</param>
    /// <param name="SettledBy">Name of who called it settled; null while it is open.</param>
    public sealed record Thread(Guid Id, string Quote, bool Stands, bool ToSuperior, Said First, IReadOnlyList<Said> Answers, string? SettledBy);

    /// <summary>One section: its sentences in their order, its comments by age.</summary>
    public sealed record Section(string Key, string Number, string Heading, IReadOnlyList<string> Sentences, IReadOnlyList<Thread> Threads);

    /// <param name="MaySpeak">Whether the reader may comment, answer and settle.</param>
    public sealed record View(OpenedReport File, IReadOnlyList<Section> Sections, bool MaySpeak)
    {
        /// <summary>Comments that nobody has called settled.</summary>
        public int Open => Sections.Sum(s => s.Threads.Count(t => t.SettledBy is null));
    }

    public async Task<Outcome<View>> ReadAsync(Actor actor, ReportId id, CancellationToken cancellationToken = default) =>
        await loadReport.ReadAsync(actor, id, cancellationToken) is Outcome<OpenedReport>.Done { Value: var file }
            ? await OfAsync(actor, file, section: null, await loadWords.ReadAsync(file, section: null, cancellationToken), cancellationToken)
            : Denial.Absent;

    /// <summary>How many comments that the reader sees wait to be settled.</summary>
    public Task<int> CountOpenAsync(OpenedReport file, CancellationToken cancellationToken = default) => database.ReportComments
        .Where(c => c.AssignmentId == file.Assignment.Id && c.AnswersId == null && c.SettledAt == null && (c.ToSuperior || file.Rights.InUnit))
        .CountAsync(cancellationToken);

    /// <summary>The same of one section of a report that is open already, for the actor who opened it.</summary>
    /// <param name="words">The section as it reads.</param>
    public Task<View> ReadAsync(Actor actor, OpenedReport file, string section, string words, CancellationToken cancellationToken = default) =>
        OfAsync(actor, file, section, new(StringComparer.Ordinal) { [section] = words }, cancellationToken);

    private async Task<View> OfAsync(
        Actor actor, OpenedReport file, string? section, Dictionary<string, string> words, CancellationToken cancellationToken)
    {
        var comments = (await database.ReportComments.AsNoTracking()
            .Where(c => c.AssignmentId == file.Assignment.Id && (section == null || c.SectionKey == section))
            .OrderBy(c => c.WrittenAt).ThenBy(c => c.Id).ToListAsync(cancellationToken)).Where(c => CommentRights.Sees(file, c)).ToList();
        var (people, units) = await NamesAsync(comments, cancellationToken);
        var answers = comments.ToLookup(c => c.AnswersId);
        Said Say(ReportComment c) => new(people.GetValueOrDefault(c.WrittenBy, ""), units[c.WrittenFor], c.WrittenAt, c.Text);
        Thread Open(ReportComment c) => new(
            c.Id, c.Quote, c.Quote.Length == 0 || Stands(words.GetValueOrDefault(c.SectionKey, ""), c.Quote), c.ToSuperior, Say(c),
            [.. answers[c.Id].Select(Say)], c.SettledBy is { } by ? people.GetValueOrDefault(by, "") : null);
        return new View(
            file,
            [.. file.WrittenSections.Where(s => section is null || string.Equals(s.Key, section, StringComparison.Ordinal))
                .Select(s => new Section(
                s.Key, s.Number, FillPlaces.In(s.Heading, file.Period), SplitSentences.Of(words.GetValueOrDefault(s.Key, "")),
                [.. answers[null].Where(c => string.Equals(c.SectionKey, s.Key, StringComparison.Ordinal)).Select(Open)]))],
            file.Report.Current && CommentRights.SpeaksFor(actor, file) is not null);
    }

    internal static bool Stands(string text, string quote) => Quote.OneLine(text).Contains(Quote.OneLine(quote), StringComparison.Ordinal);

    private async Task<(Dictionary<Guid, string> People, Dictionary<OrganisationId, string> Units)> NamesAsync(
        List<ReportComment> comments, CancellationToken cancellationToken)
    {
        var ids = comments.Select(c => c.WrittenBy).Concat(comments.Select(c => c.SettledBy).OfType<Guid>()).Distinct().ToList();
        var units = comments.Select(c => c.WrittenFor).Distinct().ToList();
        return (
            await database.Users.Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.FullName, cancellationToken),
            await database.Organisations.Where(o => units.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.Name, cancellationToken));
    }
}
