using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Holidays;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Duties;

/// <summary>What is judged of one entry, for whoever may read it; of one that was struck out nothing.</summary>
public sealed class JudgeEntry(DanchuDatabase database, Permissions permissions, WorkingDays days, TimeProvider clock)
{
    public async Task<Outcome<IReadOnlyList<JudgedDuty>>> ReadAsync(Actor actor, EntryId id, CancellationToken cancellationToken = default)
    {
        var today = clock.Today();
        var opened = await database.OpenEntryAsync(permissions, actor, id, today, cancellationToken);
        if (opened is not Outcome<OpenedEntry>.Done(var (entry, _)))
        {
            return opened.NotDoneAs<IReadOnlyList<JudgedDuty>>();
        }

        var kind = await database.Organisations.Where(o => o.Id == entry.OrganisationId).Select(o => o.Kind).FirstAsync(cancellationToken);
        var duties = (await database.DutiesOfAsync(kind, entry.Date, entry.Date, cancellationToken))
            .FindAll(duty => string.Equals(duty.Content.Register, entry.RegisterKey, StringComparison.Ordinal));
        if (entry.IsStruck || duties.Count == 0)
        {
            return new List<JudgedDuty>();
        }

        var row = new DutyEntry(entry.Id, entry.OrganisationId, entry.RegisterKey, entry.Date, entry.Title, entry.Fields);
        var villages = (await database.VillagesOfAsync(entry.OrganisationId, today, cancellationToken)).AsBooks();
        var forms = await database.FormsOfAsync(duties, entry, cancellationToken);
        var books = await database.WithNamedAsync(
            duties, [row, .. forms], villages, new Dictionary<string, DateOnly>(StringComparer.Ordinal), cancellationToken);
        return new JudgeBooks(duties, books, days, today).Of(row).ToList();
    }
}
