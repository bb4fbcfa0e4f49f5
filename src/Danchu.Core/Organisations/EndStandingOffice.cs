using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>The last day of the body's standing office on a line: its secretaries lose the right with it, at once where the day is past.</summary>
[Named("Thôi cơ quan thường trực")]
public sealed class EndStandingOffice(DanchuDatabase database, Permissions permissions, MakeChange makeChange)
{
    /// <param name="Id">The body.</param>
    /// <param name="Standing">Which of its standing offices.</param>
    public sealed record Input(OrganisationId Id, Guid Standing, DateOnly? LastDay = null);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayAdministerAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        return input.LastDay is { } lastDay
            ? await makeChange.ExecuteAsync(this, actor, change => EndAsync(change, input, lastDay, cancellationToken), cancellationToken)
            : new Refusal("Chưa nhập ngày cuối cùng.", nameof(Input.LastDay));
    }

    private async Task<Outcome<Done>> EndAsync(Change change, Input input, DateOnly lastDay, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var standing = await database.StandingOffices.FirstOrDefaultAsync(s => s.Id == input.Standing && s.BodyId == input.Id, cancellationToken);
        if (standing is null)
        {
            return new Refusal("Đơn vị không có cơ quan thường trực này; hãy tải lại trang.", nameof(Input.LastDay));
        }

        if (standing.To < lastDay)
        {
            return new Refusal($"Đã thôi từ {standing.To.Value.AddDays(1).Short()}.", nameof(Input.LastDay));
        }

        if (lastDay < standing.From.AddDays(-1))
        {
            return new Refusal($"Ngày cuối cùng không được trước ngày bắt đầu {standing.From.Short()}.", nameof(Input.LastDay));
        }

        var office = await database.Organisations.Where(o => o.Id == standing.OfficeId).Select(o => o.Name).FirstAsync(cancellationToken);
        var before = new StandingOfficeChange(standing.Line, office, standing.From, standing.To);
        change.Record(input.Id, ("organisation", input.Id.Value), before, before with { To = lastDay });
        standing.To = lastDay;
        if (lastDay < standing.From)
        {
            // Named by mistake: it never stood.
            database.StandingOffices.Remove(standing);
        }

        return default(Done);
    }
}
