using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Days;
using Danchu.Core.Files;
using Danchu.Core.Operations;
using Danchu.Core.Records;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.FollowUp.Records;

/// <summary>The security records of people and units in an administrator's reach, to be read page by page or taken out as a table.</summary>
public sealed class ListRecords(FindRecords find, PeopleReach reach)
{
    public const int PageSize = 50;

    /// <summary>Rows of a table that is taken out: the newest.</summary>
    public const int ExportLimit = 100_000;

    public async Task<Outcome<RecordPage>> ReadAsync(Actor actor, RecordFilter filter, CancellationToken cancellationToken = default)
    {
        if (!Administers(actor))
        {
            return Denial.Forbidden;
        }

        var atTop = await reach.IsAtTopAsync(actor, cancellationToken);
        var page = await find.PageAsync(find.Narrow(find.InReach(actor, atTop), filter), filter.Before, PageSize, cancellationToken);
        return page with { AtTop = atTop };
    }

    public async Task<Outcome<ExportTable>> ReadTableAsync(Actor actor, RecordFilter filter, CancellationToken cancellationToken = default)
    {
        if (!Administers(actor))
        {
            return Denial.Forbidden;
        }

        var atTop = await reach.IsAtTopAsync(actor, cancellationToken);
        var rows = find.Rows(find.Narrow(find.InReach(actor, atTop), filter)).Take(ExportLimit).AsAsyncEnumerable();
        return new ExportTable(
            "Nhật ký an ninh",
            [
                new("Thời điểm", 18), new("Việc", 28), new("Người thực hiện", 34), new("Người liên quan", 34), new("Đơn vị", 34), new("Địa chỉ", 18),
                new("Trình duyệt", 40), new("Chi tiết", 40),
            ],
            rows.Select(r => new object?[] { r.At, r.Kind.Label(), r.Actor, r.Concerned, r.Unit, r.Address, r.Agent, r.Detail }))
        {
            Period = Days(filter),
        };
    }

    private static string Days(RecordFilter filter) => (filter.From, filter.To) switch
    {
        ({ } from, { } to) => $"Từ {from.Short()} đến {to.Short()}",
        ({ } from, null) => $"Từ {from.Short()}",
        (null, { } to) => $"Đến {to.Short()}",
        _ => "",
    };

    private static bool Administers(Actor actor) => actor.IsSystem || actor.OrganisationsAs(Role.Administrator).Any();
}
