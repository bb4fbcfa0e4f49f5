using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Reports;

/// <summary>The step of <see cref="SaveSection"/> where somebody saved in between: the newer text stays, this one is kept as well.</summary>
[Named("Giữ lại nội dung soạn trùng lúc")]
public sealed class KeepConflict(DanchuDatabase database, TimeProvider clock)
{
    internal async Task<SaveSection.Saved> StepAsync(
        Change change, Actor actor, OpenedReport file, ReportSection section, SaveSection.Input input, string text, CancellationToken cancellationToken)
    {
        // Autosave sends the same writer's text again and again: the kept text is replaced, not added again.
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
            return new SaveSection.Saved(section.Revision, kept.Id);
        }

        kept.Text = text;
        kept.WrittenAt = clock.GetUtcNow();
        change.As<KeepConflict>().Record(
            file.Organisation.Id, ("report", file.Report.Id.Value), null, new { input.Key, input.BaseRevision, section.Revision, Text = text });
        return new SaveSection.Saved(section.Revision, kept.Id);
    }
}
