using Danchu.Core.Access;

namespace Danchu.Web.Pages.Shared;

/// <summary>An entry of the main menu; each person sees those of their roles.</summary>
internal sealed record NavigationItem(string Text, string Href)
{
    private static readonly Role[] Reporting = [Role.Clerk, Role.Signer, Role.Secretariat, Role.Reader];
    private static readonly Role[] Superior = [Role.Secretariat, Role.Signer, Role.Reader];

    public static IEnumerable<NavigationItem> For(Actor actor)
    {
        yield return new("Việc của tôi", "/");
        if (HasAny(actor, Reporting))
        {
            yield return new("Nhiệm vụ báo cáo", "/assignments");
        }

        if (HasAny(actor, Superior))
        {
            yield return new("Đợt báo cáo", "/rounds");
            yield return new("Số liệu tổng hợp", "/totals");
            yield return new("Bảng tiêu chí", "/rubrics");
        }

        yield return new("Kiểm tra văn bản", "/checks");
        yield return new("Đơn vị", "/organisations");
        if (HasAny(actor, [Role.Administrator]))
        {
            yield return new("Người dùng", "/people");
        }

        yield return new("Lịch sử", "/history");
    }

    public bool IsAt(PathString path) => Href is "/" ? path.Value is "/" : path.StartsWithSegments(Href, StringComparison.OrdinalIgnoreCase);

    private static bool HasAny(Actor actor, Role[] roles) => actor.Memberships.Any(m => roles.Contains(m.Role));
}
