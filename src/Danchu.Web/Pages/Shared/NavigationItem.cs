using Danchu.Core.Access;
using Danchu.Core.Addresses;

namespace Danchu.Web.Pages.Shared;

/// <summary>An entry of the main menu; each person sees those of their roles.</summary>
/// <param name="Also">Other pages that stand under the same entry.</param>
internal sealed record NavigationItem(string Text, string Href, params IReadOnlyList<string> Also)
{
    private static readonly Role[] Reporting = [Role.Clerk, Role.Signer, Role.Secretariat, Role.Reader];
    private static readonly Role[] Superior = [Role.Secretariat, Role.Signer, Role.Reader];

    public static IEnumerable<NavigationItem> For(Actor actor)
    {
        yield return new("Việc của tôi", Address.Home());
        if (actor.KeepsBooksOnly)
        {
            yield return new("Sổ theo dõi", Address.Registers.Index(), NounOf(Address.Entries.Overview(default)));
            yield return new("Thôn", Address.Organisations.Index(), NounOf(Address.Villages.Overview(default)));
            yield break;
        }

        if (HasAny(actor, Superior))
        {
            yield return new("Tình hình", Address.Board.Index());
        }

        if (HasAny(actor, Reporting))
        {
            yield return new("Nhiệm vụ báo cáo", Address.Assignments.Index());
            yield return new(
                "Sổ theo dõi", Address.Registers.Index(), NounOf(Address.Entries.Overview(default)), NounOf(Address.Publications.Overview(default)));
            yield return new("Kiến nghị", Address.Proposals.Index());
        }

        if (HasAny(actor, Superior))
        {
            yield return new("Đợt báo cáo", Address.Rounds.Index());
            yield return new("Số liệu tổng hợp", Address.Totals.Index());
            yield return new("Mẫu, tiêu chí", Address.Outlines.Index(), Address.Forms.Index(), Address.Rubrics.Index(), Address.Indicators.Index());
        }

        if (HasAny(actor, [Role.Secretariat, Role.Administrator]))
        {
            yield return new("Quy tắc số liệu", Address.Rules.Index());
        }

        yield return new("Kiểm tra văn bản", Address.Checks.Index());
        yield return new("Đơn vị", Address.Organisations.Index());
        if (HasAny(actor, [Role.Administrator]))
        {
            yield return new("Người dùng", Address.People.Index());
        }

        yield return new("Lịch sử", Address.History.Index());
    }

    public bool IsAt(PathString path) =>
        path == Href || Also.Prepend(Href).Any(page => page.Length > 1 && path.StartsWithSegments(page, StringComparison.OrdinalIgnoreCase));

    // What the addresses of all pages of a noun begin with.
    private static string NounOf(string address) => address[..address.IndexOf('/', 1)];

    private static bool HasAny(Actor actor, Role[] roles) => actor.Memberships.Any(m => roles.Contains(m.Role));
}
