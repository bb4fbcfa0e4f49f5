using Danchu.Core.Access;
using Danchu.Core.Areas;
using Danchu.Core.Changes;
using Danchu.Core.Database;
using Danchu.Core.Identifiers;
using Danchu.Core.Operations;
using Danchu.Core.Organisations;
using Microsoft.EntityFrameworkCore;

namespace Danchu.Core.Publications;

/// <summary>
/// Bật, tắt trang công khai of a commune, by an administrator of it or above it. Its address is made of the codes of province and commune and stays once
/// something was published there.
/// </summary>
[Named("Bật hoặc tắt trang công khai")]
public sealed class TurnPublicPage(DanchuDatabase database, Permissions permissions, AreaRegister areas, MakeChange makeChange, TimeProvider clock)
{
    /// <param name="Area">Code of the province; left aside when the page is turned off.</param>
    /// <param name="Commune">Code of the commune.</param>
    public sealed record Input(OrganisationId Unit, bool On, string? Area = null, string? Commune = null);

    public async Task<Outcome<Done>> ExecuteAsync(Actor actor, Input input, CancellationToken cancellationToken = default)
    {
        if (!await permissions.MaySeeAsync(actor, input.Unit, cancellationToken)
            || !await database.Organisations.AnyAsync(o => o.Id == input.Unit && o.Kind == OrganisationKind.Commune, cancellationToken))
        {
            return Denial.Absent;
        }

        return await permissions.MayAdministerAsync(actor, input.Unit, cancellationToken)
            ? await makeChange.ExecuteAsync(this, actor, change => TurnAsync(change, actor, input, cancellationToken), cancellationToken)
            : Denial.Forbidden;
    }

    private async Task<Outcome<Done>> TurnAsync(Change change, Actor actor, Input input, CancellationToken cancellationToken)
    {
        await database.LockTreeAsync(cancellationToken);
        var page = await database.LockPublicPageAsync(input.Unit, cancellationToken);
        var (area, commune) = (InputText.Line(input.Area), InputText.Line(input.Commune));
        if (input.On && await RefuseAsync(page, input.Unit, area, commune, cancellationToken) is { } refusal)
        {
            return refusal;
        }

        if (page is null && !input.On)
        {
            return new Refusal("Trang công khai của đơn vị chưa bật lần nào.");
        }

        var before = page is null ? null : Recorded(page);
        if (page is null)
        {
            page = new PublicPage
            {
                OrganisationId = input.Unit, Area = area, Commune = commune, IsOn = true, ChangedBy = actor.PersonId, ChangedAt = clock.GetUtcNow(),
            };
            database.PublicPages.Add(page);
        }

        (page.Area, page.Commune) = input.On ? (area, commune) : (page.Area, page.Commune);
        (page.IsOn, page.Revision, page.ChangedBy, page.ChangedAt) = (input.On, page.Revision + 1, actor.PersonId, clock.GetUtcNow());
        change.Record(input.Unit, ("organisation", input.Unit.Value), before, Recorded(page));
        return default(Done);
    }

    private async Task<Refusal?> RefuseAsync(PublicPage? page, OrganisationId unit, string area, string commune, CancellationToken cancellationToken)
    {
        if (areas.Find(area, commune) is null)
        {
            return new Refusal("Danh mục đơn vị hành chính không có xã, phường, đặc khu mang các mã này.", nameof(Input.Commune));
        }

        if (page is not null && (!string.Equals(page.Area, area, StringComparison.Ordinal) || !string.Equals(page.Commune, commune, StringComparison.Ordinal))
            && await database.Publications.AnyAsync(
                p => p.OrganisationId == unit && p.Audience == PublicationAudience.Everybody && p.Number != null, cancellationToken))
        {
            return new Refusal("Địa chỉ đã có nội dung công khai nên giữ nguyên mã.", nameof(Input.Commune));
        }

        return await database.PublicPages.AnyAsync(p => p.OrganisationId != unit && p.Area == area && p.Commune == commune, cancellationToken)
            ? new Refusal("Địa chỉ này đã là của một đơn vị khác.", nameof(Input.Commune))
            : null;
    }

    private static object Recorded(PublicPage page) => new { PublicPage = page.IsOn, page.Area, page.Commune };
}
