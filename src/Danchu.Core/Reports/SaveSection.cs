using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>
/// Saves the text of one section over the revision its writer had read. Where somebody saved in between, neither text is lost: the
/// newer stays, the other is kept as well and both are shown.
/// </summary>
public sealed class SaveSection(DanchuDatabase database, LoadReport loadReport, RecordHistory history, TimeProvider clock)
{
    /// <param name="BaseRevision">0 when the writer saw an empty section.</param>
    /// <param name="Settles">A kept conflict whose text the writer has put together with the current one.</param>
    public sealed record Input(AssignmentId AssignmentId, string Key, string? Text, int BaseRevision, Guid? Settles = null)
    {
        /// <summary>Pieces that were taken over into the text; kept with it, or not at all.</summary>
        internal IReadOnlyList<SectionSource> Sources { get; init; } = [];
    }

    /// <param name="ConflictId">Set when a newer text was met; this one is kept under that id.</param>
    public sealed record Saved(int Revision, Guid? ConflictId = null);

    public async Task<Outcome<Saved>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var opened = await loadReport.LockAsync(actor, input.AssignmentId, rights => rights.Writes, cancellationToken);
        if (opened is not Outcome<OpenedReport>.Done { Value: var file })
        {
            return opened.NotDoneAs<Saved>();
        }

        var saved = await StepAsync(actor, file, input, cancellationToken);
        if (saved is Outcome<Saved>.Done)
        {
            await database.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        return saved;
    }

    /// <summary>The same inside an operation that has locked the report and commits by itself.</summary>
    internal async Task<Outcome<Saved>> StepAsync(Actor actor, OpenedReport file, Input input, CancellationToken cancellationToken)
    {
        var text = InputText.Lines(input.Text);
        if (Refuse(file, input.Key, text) is { } refusal)
        {
            return refusal;
        }

        var section = await database.ReportSections.FirstOrDefaultAsync(s => s.ReportId == file.Report.Id && s.Key == input.Key, cancellationToken);
        return section is null || section.Revision == input.BaseRevision || string.Equals(section.Text, text, StringComparison.Ordinal)
            ? await WriteAsync(actor, file, section, input, text, cancellationToken)
            : await KeepBothAsync(actor, file, section, input, text, cancellationToken);
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

        return text.Length > ReportSection.TextLimit
            ? new Refusal($"Nội dung dài {text.Length} ký tự, tối đa {ReportSection.TextLimit} ký tự một mục.", nameof(Input.Text))
            : null;
    }

    private async Task<Saved> WriteAsync(Actor actor, OpenedReport file, ReportSection? section, Input input, string text, CancellationToken cancellationToken)
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
        await history.AppendAsync(
            actor, file.Organisation.Id, nameof(SaveSection), ("report", file.Report.Id.Value),
            new { input.Key, Text = before }, new { input.Key, section.Revision, Text = text }, cancellationToken);
        return new Saved(section.Revision);
    }

    private async Task<bool> SettleAsync(OpenedReport file, Input input, CancellationToken cancellationToken) =>
        input.Settles is { } conflict && await database.SectionConflicts
            .Where(c => c.Id == conflict && c.ReportId == file.Report.Id && c.Key == input.Key)
            .ExecuteDeleteAsync(cancellationToken) > 0;

    private async Task<Saved> KeepBothAsync(Actor actor, OpenedReport file, ReportSection section, Input input, string text, CancellationToken cancellationToken)
    {
        // Autosave sends the same writer's text again and again: his kept text grows, it does not multiply.
        var kept = await database.SectionConflicts.FirstOrDefaultAsync(
            c => c.ReportId == file.Report.Id && c.Key == input.Key && c.WrittenBy == actor.PersonId && c.BaseRevision == input.BaseRevision,
            cancellationToken);
        if (kept is null)
        {
            kept = new SectionConflict
            {
                ReportId = file.Report.Id,
                Key = input.Key,
                Text = "",
                BaseRevision = input.BaseRevision,
                WrittenBy = actor.PersonId,
                WrittenAt = clock.GetUtcNow(),
            };
            database.SectionConflicts.Add(kept);
        }

        if (string.Equals(kept.Text, text, StringComparison.Ordinal))
        {
            return new Saved(section.Revision, kept.Id);
        }

        kept.Text = text;
        kept.WrittenAt = clock.GetUtcNow();
        await history.AppendAsync(
            actor, file.Organisation.Id, "KeepConflict", ("report", file.Report.Id.Value),
            null, new { input.Key, input.BaseRevision, section.Revision, Text = text }, cancellationToken);
        return new Saved(section.Revision, kept.Id);
    }
}
