using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;

namespace Danchu.Core.Reports.Drafts;

/// <summary>Puts the chosen sentences of a draft into the report: an empty section becomes them, in a written one they stand behind what is there.</summary>
[Named("Viết nháp báo cáo")]
public sealed class TakeDraft(LoadReport loadReport, ShowDraft showDraft, SaveSection saveSection, MakeChange makeChange, TimeProvider clock)
{
    private const int MostSentences = 1_000;

    /// <param name="Chosen">Ids of sentences as the draft gave them.</param>
    public sealed record Input(AssignmentId AssignmentId, IReadOnlyList<string> Chosen);

    /// <returns>How many sections were written.</returns>
    public Task<Outcome<int>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => WriteAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<int>> WriteAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var chosen = input.Chosen.ToHashSet(StringComparer.Ordinal);
        if (chosen.Count is 0 or > MostSentences)
        {
            return new Refusal($"Hãy chọn từ 1 đến {MostSentences} câu để đưa vào báo cáo.", nameof(Input.Chosen));
        }

        var draft = await showDraft.ComposeAsync(file, asUnwritten: false, cancellationToken);
        var sections = draft.Select(section => (section, Taken: section.Sentences.Where(sentence => chosen.Contains(sentence.Id)).ToList()))
            .Where(one => one.Taken.Count > 0).ToList();
        if (sections.Sum(one => one.Taken.Count) < chosen.Count)
        {
            return new Refusal("Số liệu, sổ hoặc lời văn đã thay đổi sau khi mở trang: hãy xem lại bản nháp dưới đây.", nameof(Input.Chosen));
        }

        var namesMore = false;
        foreach (var (section, taken) in sections)
        {
            var saved = await SaveAsync(change, actor, file, section, taken, cancellationToken);
            if (saved is not Outcome<SaveSection.Saved>.Done(var kept))
            {
                return saved is Outcome<SaveSection.Saved>.Refused refused ? refused.Reasons.ToList() : Denial.Forbidden;
            }

            namesMore |= kept.NamesMore;
        }

        if (namesMore)
        {
            await saveSection.CountNamedAsync(change, actor, file, cancellationToken);
        }

        return sections.Count;
    }

    private Task<Outcome<SaveSection.Saved>> SaveAsync(
        Change change, Actor actor, OpenedReport file, DraftedSection section, List<DraftedSentence> taken, CancellationToken cancellationToken)
    {
        var text = Paragraphs(taken);
        return saveSection.StepAsync(
            change, actor, file,
            new SaveSection.Input(
                file.Assignment.Id, section.Key, section.Standing.Trim().Length == 0 ? text : $"{section.Standing.TrimEnd()}\n\n{text}", section.Revision)
            {
                Sources = [.. taken.Select(sentence => sentence.Taken).OfType<DraftMaterial.Piece>().Select(piece => SourceOf(actor, file, section, piece))],
            },
            cancellationToken);
    }

    private SectionSource SourceOf(Actor actor, OpenedReport file, DraftedSection section, DraftMaterial.Piece piece) => new()
    {
        ReportId = file.Report.Id, Key = section.Key, SourceReportId = piece.Report, SourceKey = piece.Section, Excerpt = piece.Excerpt,
        TakenBy = actor.PersonId, TakenAt = clock.GetUtcNow(),
    };

    // Items of a list stand line by line, paragraphs apart.
    private static string Paragraphs(List<DraftedSentence> sentences)
    {
        var text = sentences[0].Markup;
        for (var at = 1; at < sentences.Count; at++)
        {
            var (before, next) = (sentences[at - 1], sentences[at]);
            text += (next.BeginsParagraph || next.Source != before.Source, IsItem(before) && IsItem(next)) switch
            {
                (_, true) => "\n",
                (true, _) => "\n\n",
                _ => " ",
            } + next.Markup;
        }

        return text;
    }

    private static bool IsItem(DraftedSentence sentence) => sentence.Markup is ['-' or '+', ' ', ..];
}
