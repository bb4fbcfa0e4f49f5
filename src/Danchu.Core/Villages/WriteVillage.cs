using System.Globalization;
using Danchu.Core.Access;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Days;
using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Danchu.Core.Texts;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Villages;

/// <summary>A commune adds a village, or corrects its name, code and first day. Households, people and head are entries of its book.</summary>
[Named("Thêm, sửa thôn, tổ dân phố")]
public sealed class WriteVillage(DanchuDatabase database, Permissions permissions, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Id">The village to be corrected; null for a new one.</param>
    /// <param name="Code">Empty: the next below the commune's.</param>
    /// <param name="From">Empty: as long as the commune.</param>
    /// <param name="Version">The row version the form was made from.</param>
    public sealed record Input(OrganisationId Commune, OrganisationId? Id = null, string Name = "", string Code = "", DateOnly? From = null, uint Version = 0);

    public Task<Outcome<OrganisationId>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default) =>
        database.CommuneToKeepAsync(permissions, actor, input.Commune, clock.Today(), cancellationToken).ThenAsync(commune => makeChange.ExecuteAsync(
            this, actor, async change =>
            {
                await database.LockTreeAsync(cancellationToken);
                var outcome = await StepAsync(change, commune, input, cancellationToken);
                return outcome is Outcome<Organisation>.Done(var village) ? village.Id : outcome.NotDoneAs<OrganisationId>();
            }, cancellationToken));

    /// <summary>The same inside a change that was begun and has locked the tree.</summary>
    internal async Task<Outcome<Organisation>> StepAsync(Change change, Organisation commune, Input input, CancellationToken cancellationToken)
    {
        var village = input.Id is { } id ? await database.Organisations.FirstOrDefaultAsync(o => o.Id == id, cancellationToken) : null;
        if (input.Id is not null && (village is null || await database.CommuneOfAsync(village.Id, clock.Today(), cancellationToken) != commune.Id))
        {
            return Denial.Absent;
        }

        if (village is not null && village.Version != input.Version)
        {
            return new Refusal("Thôn này vừa được người khác sửa. Hãy mở lại trang để thấy nội dung mới rồi sửa tiếp.");
        }

        var draft = await DraftAsync(commune, village, input, cancellationToken);
        var refusals = await CheckAsync(draft, commune, village, cancellationToken);
        return refusals.Count > 0 ? refusals : Keep(change, commune, village, draft);
    }

    private async Task<OrganisationDraft> DraftAsync(Organisation commune, Organisation? village, Input input, CancellationToken cancellationToken) =>
        new OrganisationDraft(
            string.IsNullOrWhiteSpace(input.Code) ? village?.Code ?? await NextCodeAsync(commune, cancellationToken) : input.Code, input.Name,
            Kind: OrganisationKind.Village, Level: Level.Unit, From: input.From ?? village?.From ?? commune.From, Note: village?.Note ?? "").Cleaned();

    private async Task<string> NextCodeAsync(Organisation commune, CancellationToken cancellationToken)
    {
        var stem = commune.Code + ".T";
        var taken = await database.Organisations.Where(o => o.Code.StartsWith(stem)).Select(o => o.Code).ToListAsync(cancellationToken);
        taken.AddRange(database.Organisations.Local.Select(o => o.Code));
        return Enumerable.Range(1, 1000).Select(at => string.Create(CultureInfo.InvariantCulture, $"{stem}{at:00}")).First(code => !taken.Contains(code));
    }

    private async Task<List<Refusal>> CheckAsync(OrganisationDraft draft, Organisation commune, Organisation? village, CancellationToken cancellationToken)
    {
        var refusals = draft.Check();
        var own = village?.Id;
        if (await database.Organisations.AnyAsync(o => o.Code == draft.Code && o.Id != own, cancellationToken))
        {
            refusals.Add(new Refusal($"Mã “{draft.Code}” đã dùng cho đơn vị khác.", nameof(Input.Code)));
        }

        // Two of one name may have come together in a merger; a third is not added, and a new name is nobody else's.
        var name = SearchText.Of(draft.Name);
        var isNew = village is null || !string.Equals(SearchText.Of(village.Name), name, StringComparison.Ordinal);
        if (isNew && (await database.VillagesOfAsync(commune.Id, clock.Today(), cancellationToken)).Exists(v =>
            v.Id != own && string.Equals(SearchText.Of(v.Name), name, StringComparison.Ordinal)))
        {
            refusals.Add(new Refusal($"{commune.Name} đã có thôn, tổ dân phố tên “{draft.Name}”.", nameof(Input.Name)));
        }

        if (draft.From > clock.Today())
        {
            refusals.Add(new Refusal("Ngày bắt đầu chưa tới.", nameof(Input.From)));
        }

        return refusals;
    }

    private Organisation Keep(Change change, Organisation commune, Organisation? village, OrganisationDraft draft)
    {
        var before = village is null ? null : new { Unit = OrganisationChange.Of(village), Commune = commune.Name };
        if (village is null)
        {
            village = new Organisation { Code = draft.Code, Name = draft.Name, Kind = draft.Kind!.Value, Level = draft.Level!.Value, From = draft.From!.Value };
            database.Organisations.Add(village);
            database.VillagePlaces.Add(new VillagePlace
            {
                VillageId = village.Id, CommuneId = commune.Id, From = draft.From.Value > commune.From ? draft.From.Value : commune.From, To = commune.To,
            });
        }

        draft.CopyTo(village);
        var after = new { Unit = OrganisationChange.Of(village), Commune = commune.Name };
        if (!Equals(before, after))
        {
            change.As<WriteVillage>().Record(village.Id, ("organisation", village.Id.Value), before, after);
        }

        return village;
    }
}
