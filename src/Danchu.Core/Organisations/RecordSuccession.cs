using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Organisations;

/// <summary>Says that from a day on another unit stands for this one or for a share of it, so that years can be compared "as was" and "as is".</summary>
[Named("Ghi nhận đơn vị kế thừa")]
public sealed class RecordSuccession(DanchuDatabase database, Permissions permissions, MakeChange makeChange, ChooseOrganisation choose)
{
    /// <param name="Successor">Code or name of a unit the actor administers.</param>
    /// <param name="SharePercent">How much of the predecessor went to the successor: above 0, at most 100.</param>
    public sealed record Input(
        OrganisationId PredecessorId, string Successor = "", SuccessionKind? Kind = null, DateOnly? On = null, decimal SharePercent = 100);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.PredecessorId, cancellationToken))
        {
            return Denial.Absent;
        }

        if (!await permissions.MayRearrangeAsync(actor, input.PredecessorId, cancellationToken))
        {
            return Denial.Forbidden;
        }

        if (Incomplete(input) is { } incomplete)
        {
            return incomplete;
        }

        return await makeChange.ExecuteAsync(this, actor, change => RecordAsync(change, actor, input, cancellationToken), cancellationToken);
    }

    private async Task<Outcome<Done>> RecordAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var chosen = await choose.ReadAsync(actor, input.Successor, input.On!.Value, cancellationToken);
        if (chosen is not Outcome<Organisation>.Done { Value: var successor })
        {
            return ((Outcome<Organisation>.Refused)chosen).Reasons.Select(r => r with { Field = nameof(Input.Successor) }).ToList();
        }

        var predecessor = await database.Organisations.AsNoTracking().FirstAsync(o => o.Id == input.PredecessorId, cancellationToken);
        var succession = new Succession
        {
            PredecessorId = predecessor.Id,
            SuccessorId = successor.Id,
            On = input.On.Value,
            Kind = input.Kind!.Value,
            Share = Math.Round(input.SharePercent / 100, 5),
        };
        if (await RefuseAsync(predecessor, succession, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        database.Successions.Add(succession);
        await database.HandVillagesOverAsync(succession, cancellationToken);
        change.Record(
            predecessor.Id, ("organisation", predecessor.Id.Value),
            before: null, new { succession.Kind, Successor = successor.Name, succession.On, input.SharePercent });
        return default(Done);
    }

    private static Refusal? Incomplete(Input input) => input switch
    {
        { Kind: null } => new Refusal("Chưa chọn hình thức: sáp nhập, chia tách hay đổi tên.", nameof(Input.Kind)),
        { On: null } => new Refusal("Chưa nhập ngày có hiệu lực.", nameof(Input.On)),
        { SharePercent: < 0.001m or > 100 } => new Refusal("Tỷ lệ phải lớn hơn 0 và không quá 100%.", nameof(Input.SharePercent)),
        _ => null,
    };

    private async Task<Refusal?> RefuseAsync(Organisation predecessor, Succession succession, CancellationToken cancellationToken)
    {
        if (succession.SuccessorId == predecessor.Id)
        {
            return new Refusal("Đơn vị kế thừa phải là đơn vị khác.", nameof(Input.Successor));
        }

        // A split may leave the old unit standing; a merger or a new name does not.
        var eve = succession.On.AddDays(-1);
        if (succession.On <= predecessor.From || (succession.Kind != SuccessionKind.Split && predecessor.To != eve))
        {
            var day = eve.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            return new Refusal($"Đơn vị cũ phải kết thúc hoạt động đúng ngày hôm trước ({day}). Hãy ghi ngày kết thúc của đơn vị cũ trước.", nameof(Input.On));
        }

        var earlier = await database.Successions.Where(s => s.PredecessorId == predecessor.Id).ToListAsync(cancellationToken);
        if (earlier.Exists(s => s.SuccessorId == succession.SuccessorId))
        {
            return new Refusal("Đã ghi nhận đơn vị này kế thừa.", nameof(Input.Successor));
        }

        var left = 1 - earlier.Sum(s => s.Share);
        return succession.Share > left
            ? new Refusal(
                $"Các tỷ lệ cộng lại vượt quá 100%: chỉ còn {(left * 100).ToString("0.###", CultureInfo.InvariantCulture).Replace('.', ',')}%.",
                nameof(Input.SharePercent))
            : null;
    }
}
