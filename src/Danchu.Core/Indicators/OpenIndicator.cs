using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Indicators;

/// <summary>Opens a unit's own indicator for a change by its secretaries.</summary>
public sealed class OpenIndicator(DanchuDatabase database, TimeProvider clock)
{
    /// <summary>Locks its row first: what is checked is what is changed, and no figure of it is entered meanwhile.</summary>
    /// <param name="rowVersion">What was seen: a stale form does not overwrite.</param>
    public async Task<Outcome<Indicator>> LockAsync(Actor actor, string key, uint rowVersion, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM indicators WHERE key = {key} FOR UPDATE", cancellationToken);
        var indicator = await database.IndicatorsOf(actor.Organisations, clock.Today()).FirstOrDefaultAsync(i => i.Key == key, cancellationToken);
        if (indicator is null)
        {
            return Denial.Absent;
        }

        return indicator.OwnerId is not { } owner || !actor.Has(Role.Secretariat, owner) ? Denial.Forbidden
            : indicator.RowVersion == rowVersion ? indicator
            : new Refusal("Người khác vừa sửa chỉ tiêu này. Nội dung bạn nhập vẫn còn trên trang; hãy đối chiếu với nội dung đang lưu rồi lưu lại.");
    }

    /// <summary>Names of the other indicators that the unit may ask: no two of them are called the same.</summary>
    public Task<List<string>> NamesAsync(OrganisationId owner, string? key, CancellationToken cancellationToken) =>
        database.IndicatorsOf(owner, clock.Today()).Where(i => i.Key != key).Select(i => i.Name).ToListAsync(cancellationToken);
}
