using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Markup;
using Danchu.Core.Operations;
using Danchu.Core.Reports.Figures;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Saves the text of one section over the revision its writer had read. Where somebody saved in between, neither text is lost: the
/// newer stays, the other is kept as well and both are shown.
/// </summary>
[Named("Soạn nội dung một mục")]
public sealed class SaveSection(
    DanchuDatabase database, LoadReport loadReport, MakeChange makeChange, KeepConflict keepConflict, CoverItems coverItems, RecountFigures recount,
    TimeProvider clock)
{
    /// <param name="BaseRevision">0 when the writer saw an empty section.</param>
    /// <param name="Settles">A kept conflict whose text the writer has put together with the current one.</param>
    public sealed record Input(AssignmentId AssignmentId, string Key, string? Text, int BaseRevision, Guid? Settles = null)
    {
        /// <summary>Pieces that were taken over into the text; kept with it, or not at all.</summary>
        internal IReadOnlyList<SectionSource> Sources { get; init; } = [];

        /// <summary>Numbers of the outline's items that are ticked off beside the text; null leaves them as they are.</summary>
        public IReadOnlyList<int>? Covered { get; init; }
    }

    /// <param name="ConflictId">Set when a newer text was met; this one is kept under that id.</param>
    public sealed record Saved(int Revision, Guid? ConflictId = null)
    {
        /// <summary>The text names indicators that it did not name before: <see cref="CountNamedAsync"/> once all texts of the change are kept.</summary>
        internal bool NamesMore { get; init; }
    }

    public Task<Outcome<Saved>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) => makeChange.ExecuteAsync(
        this,
        actor,
        change => loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken)
            .ThenAsync(file => SaveAsync(change, actor, file, input, cancellationToken)),
        cancellationToken);

    private async Task<Outcome<Saved>> SaveAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var outcome = await StepAsync(change, actor, file, input, cancellationToken);
        if (outcome is Outcome<Saved>.Done { Value.NamesMore: true })
        {
            await CountNamedAsync(change, actor, file, cancellationToken);
        }

        return outcome is Outcome<Saved>.Done && input.Covered is { } covered
            ? await coverItems.StepAsync(change, file, new(input.AssignmentId, input.Key, covered), cancellationToken).ThenAsync(_ => outcome)
            : outcome;
    }

    /// <summary>What the texts name from now on is counted from the books as what the form asks for is: once for all texts of a change.</summary>
    internal async Task CountNamedAsync(Change change, Actor actor, OpenedReport file, CancellationToken cancellationToken)
    {
        await change.SaveAsync(cancellationToken);
        await recount.StepAsync(change, actor, file, cancellationToken);
    }

    /// <summary>The same inside a change that has locked the report; nothing is counted yet.</summary>
    internal async Task<Outcome<Saved>> StepAsync(Change change, Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var text = InputText.Lines(input.Text);
        if (Refuse(file, input.Key, text) is { } refusal)
        {
            return refusal;
        }

        var section = await database.ReportSections.FirstOrDefaultAsync(s => s.ReportId == file.Report.Id && s.Key == input.Key, cancellationToken);
        return section is null || section.Revision == input.BaseRevision || string.Equals(section.Text, text, StringComparison.Ordinal)
            ? await WriteAsync(change, actor, file, section, input, text, cancellationToken)
            : await keepConflict.StepAsync(change, actor, file, section, input, text, cancellationToken);
    }

    private static Refusal? Refuse(OpenedReport file, string key, string text)
    {
        if (!file.WrittenSections.Any(s => string.Equals(s.Key, key, StringComparison.Ordinal)))
        {
            return new Refusal("Đề cương không có mục này.", nameof(Input.Key));
        }

        if (file.Refuse(ReportDeed.SaveSection) is { } refusal)
        {
            return refusal with { Field = nameof(Input.Text) };
        }

        if (!file.SectionIsOpen(key))
        {
            return new Refusal("Mục này không bị trả lại nên không sửa được; chỉ các mục cấp trên nêu mới mở lại.", nameof(Input.Text));
        }

        return ReportSection.RefuseLength(text) ?? TableText.Refuse(text, nameof(Input.Text));
    }

    private async Task<Saved> WriteAsync(
        Change change, Actor actor, OpenedReport file, ReportSection? section, Input input, string text, CancellationToken cancellationToken)
    {
        var settled = await SettleAsync(file, input, cancellationToken);
        var before = section?.Text ?? "";
        if (string.Equals(before, text, StringComparison.Ordinal) && !settled)
        {
            return new Saved(section?.Revision ?? 0);
        }

        if (section is null)
        {
            section = new ReportSection { ReportId = file.Report.Id, Key = input.Key, Revision = 0 };
            database.ReportSections.Add(section);
        }

        database.SectionSources.AddRange(input.Sources);
        section.Text = text;
        section.Revision++;
        section.UpdatedBy = actor.PersonId;
        section.UpdatedAt = clock.GetUtcNow();
        change.As<SaveSection>().Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), new { input.Key, Text = before }, new { input.Key, section.Revision, Text = text });
        return new Saved(section.Revision) { NamesMore = NamedInText.Of(text).Except(NamedInText.Of(before), StringComparer.Ordinal).Any() };
    }

    private async Task<bool> SettleAsync(OpenedReport file, Input input, CancellationToken cancellationToken) =>
        input.Settles is { } conflict && await database.SectionConflicts
            .Where(c => c.Id == conflict && c.ReportId == file.Report.Id && c.Key == input.Key)
            .ExecuteDeleteAsync(cancellationToken) > 0;
}
