using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>
/// From a day on, the unit stands under another superior on a line: the old place ends the day before. Also puts it on a line for the first time.
/// </summary>
[Named("Chuyển cấp trên trực tiếp")]
public sealed class MoveOrganisation(
    DanchuDatabase database, Permissions permissions, MakeChange makeChange, CountedBelowUntil countedBelowUntil, ChooseOrganisation choose)
{
    /// <param name="Superior">Code or name of the new superior, one the actor administers.</param>
    public sealed record Input(OrganisationId Id, ReportingLine Line, string Superior = "", DateOnly? From = null);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayRearrangeAsync(actor, input.Id, cancellationToken))
        {
            return Denial.Forbidden;
        }

        if (input.From is not { } from)
        {
            return new Refusal("Chưa nhập ngày bắt đầu.", nameof(Input.From));
        }

        return await makeChange.ExecuteAsync(this, actor, change => MoveOrganisationAsync(change, actor, input, from, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> MoveOrganisationAsync(Change change, Actor actor, Input input, DateOnly from, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var chosen = await choose.ReadAsync(actor, input.Superior, from, cancellationToken);
        if (chosen is not Outcome<Organisation>.Done { Value: var superior })
        {
            return ((Outcome<Organisation>.Refused)chosen).Reasons.Select(r => r with { Field = nameof(Input.Superior) }).ToList();
        }

        var unit = await database.Organisations.FirstAsync(o => o.Id == input.Id, cancellationToken);
        var places = await database.Subordinations.Where(s => s.SubordinateId == unit.Id && s.Line == input.Line)
            .OrderBy(s => s.From)
            .ToListAsync(cancellationToken);
        if (await RefuseAsync(unit, superior, input.Line, from, places, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        await MoveAsync(change, unit, superior, input.Line, from, places, cancellationToken);
        return default(Done);
    }

    private async Task MoveAsync(
        Change change, Organisation unit, Organisation superior, ReportingLine line, DateOnly from, List<Subordination> places,
        CancellationToken cancellationToken)
    {
        PlaceChange? before = null;
        if (places.Find(p => p.To is null || p.To >= from) is { } old)
        {
            var name = await database.Organisations.Where(o => o.Id == old.SuperiorId).Select(o => o.Name).FirstAsync(cancellationToken);
            before = new PlaceChange(line, name, old.From, old.To);
            old.To = from.AddDays(-1);
        }

        database.Subordinations.Add(new Subordination { Line = line, SuperiorId = superior.Id, SubordinateId = unit.Id, From = from, To = unit.To });
        change.Record(unit.Id, ("organisation", unit.Id.Value), before, new PlaceChange(line, superior.Name, from, unit.To));
    }

    private async Task<Refusal?> RefuseAsync(
        Organisation unit, Organisation superior, ReportingLine line, DateOnly from, List<Subordination> places, CancellationToken cancellationToken)
    {
        if (unit.Kind == OrganisationKind.Village)
        {
            return new Refusal("Thôn, tổ dân phố là một phần của xã, không có cấp trên ở khối nào.", nameof(Input.Superior));
        }

        if (!unit.ExistsOn(from))
        {
            return new Refusal("Ngày này đơn vị chưa thành lập hoặc đã kết thúc hoạt động.", nameof(Input.From));
        }

        if (places.LastOrDefault(p => p.From >= from) is { } later)
        {
            return new Refusal($"Đã có quan hệ trực thuộc từ {Day(later.From)}; hãy chọn ngày sau đó.", nameof(Input.From));
        }

        if (places.Exists(p => p.SuperiorId == superior.Id && (p.To is null || p.To >= from)))
        {
            return new Refusal("Đơn vị đang trực thuộc chính cấp trên này.", nameof(Input.Superior));
        }

        if (await ClosesCircleAsync(unit.Id, superior.Id, line, from, cancellationToken))
        {
            return new Refusal("Không thể trực thuộc chính mình hoặc đơn vị cấp dưới của mình.", nameof(Input.Superior));
        }

        return await countedBelowUntil(unit.Id, line, from, cancellationToken) is { } until && until >= from
            ? new Refusal(
                $"Đã tiếp nhận báo cáo của kỳ kết thúc ngày {Day(until)}; chỉ chuyển được từ sau ngày đó để tổng hợp không bị sai.", nameof(Input.From))
            : null;
    }

    // The tree changes only on days where a place begins: each of them from the move on is looked at.
    private async Task<bool> ClosesCircleAsync(
        OrganisationId unit, OrganisationId superior, ReportingLine line, DateOnly from, CancellationToken cancellationToken)
    {
        var days = await database.Subordinations.Where(s => s.Line == line && s.From > from).Select(s => s.From).Distinct().ToListAsync(cancellationToken);
        foreach (var day in days.Prepend(from))
        {
            if (await database.Superiors(superior, line, day).AnyAsync(n => n.OrganisationId == unit, cancellationToken))
            {
                return true;
            }
        }

        return false;
    }

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
