using System.Text.RegularExpressions;
using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Assignments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Danchu.Tests.Web.Pages.People;

/// <summary>An administrator tries to issue a report alone, step by step on the real pages: High 4 of the attack.</summary>
public sealed partial class AloneTests(DemonstrationSite site) : IClassFixture<DemonstrationSite>
{
    private const string Attacker = "quantri.tamduong";
    private const string Unit = "TAM.DUONG";
    private const string Leader = "Tẩn Thị Thu Ngân";
    private const string OwnPassword = "nương ngô sau vụ gặt";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Administrator_WithAnInventedClerk_IssuesNoReportEvenAfterACarelessConfirmation()
    {
        var assignment = (await DraftOfTheYear.OpenAsync(site)).Assignment.ToString();
        using var attacker = await site.SignedInAsync(Attacker);

        // Makes himself signer: a proposal, which he cannot confirm.
        (await attacker.PostAsync("/people/give", ("Input.UserName", Attacker), ("Input.Organisation", Unit), ("Input.Role", "Signer"))).Status.ShouldBe(302);
        var proposal = await ProposalAsync(Attacker, Role.Signer);
        (await attacker.PostFromAsync("/people/waiting", "/people/waiting?handler=Confirm", ("ids", proposal.ToString()))).Html
            .ShouldContain("Người đề nghị không tự xác nhận");

        // Invents a clerk, who hands over.
        using var invented = await InventAsync(attacker, "nguoi.bia");
        (await HandOverAsync(invented, assignment)).Status.ShouldBe(302);
        (await SignAsync(attacker, assignment, Leader)).Status.ShouldBe(403);

        // Invents a signer, resets the password of the real one: neither account signs.
        using var inventedSigner = await InventAsync(attacker, "nguoi.ky.bia", "Signer");
        (await SignAsync(inventedSigner, assignment, Leader)).Status.ShouldBe(404);
        using var taken = await TakeOverAsync(attacker, "lanhdao.tamduong");
        (await SignAsync(taken, assignment, Leader)).Status.ShouldBe(404, "A password that one set alone carries no role of signer.");

        // Somebody above confirms without asking: still not with a clerk of his own making.
        using var above = await site.SignedInAsync("quantri.laichau");
        (await above.PostFromAsync("/people/waiting", "/people/waiting?handler=Confirm", ("ids", proposal.ToString()))).Status.ShouldBe(302);
        var refused = await SignAsync(attacker, assignment, Leader);
        refused.Status.ShouldBe(400);
        refused.Html.ShouldContain("Vai trò soạn hoặc mật khẩu của người trình do chính bạn cấp");

        // A real clerk hands over, and the administrator signs with the leader's name: the superior sees whose account it was.
        (await attacker.PostFromAsync($"/assignments/{assignment}/sign", $"/assignments/{assignment}/sign?handler=GiveBack", ("Reason", "Trình lại")))
            .Status.ShouldBe(302);
        using var clerk = await site.SignedInAsync(DraftOfTheYear.Clerk);
        (await HandOverAsync(clerk, assignment)).Status.ShouldBe(302);
        var signed = await SignAsync(attacker, assignment, Leader);
        signed.Status.ShouldBe(302, signed.Html);
        await SuperiorSeesAsync(assignment);
    }

    private async Task SuperiorSeesAsync(string assignment)
    {
        using var superior = await site.SignedInAsync("thuky.laichau");
        var (report, round) = await site.InScopeAsync(async services =>
        {
            var found = await services.GetRequiredService<DanchuDatabase>().Reports
                .Where(r => r.Current && r.AssignmentId == new Core.Identifiers.AssignmentId(Guid.Parse(assignment)))
                .Select(r => new { r.Id, r.Assignment!.RoundId }).SingleAsync(Cancel);
            return (found.Id, found.RoundId);
        });
        foreach (var page in new[] { $"/reports/{report}", $"/rounds/{round}" })
        {
            var html = (await superior.GetAsync(page)).Html;
            html.ShouldContain("Giàng Quốc Long (quantri.tamduong)", Case.Sensitive, page);
            html.ShouldContain("Tên in khác tên tài khoản", Case.Sensitive, page);
        }

        (await superior.GetAsync($"/history?subject={report}")).Html.ShouldContain("Giàng Quốc Long (quantri.tamduong)");
    }

    private async Task<Visitor> InventAsync(Visitor attacker, string userName, string role = "Clerk")
    {
        var created = await attacker.PostAsync(
            "/people/create", ("Input.UserName", userName), ("Input.FullName", "Người Bịa"), ("Input.Organisation", Unit), ("Input.Role", role));
        return await ComeInAsync(userName, TemporaryPassword().Match(created.Html).Groups["password"].Value);
    }

    private async Task<Visitor> TakeOverAsync(Visitor attacker, string userName)
    {
        var id = await site.InScopeAsync(s => s.GetRequiredService<DanchuDatabase>().Users.Where(p => p.UserName == userName).Select(p => p.Id).SingleAsync());
        var reset = await attacker.PostFromAsync($"/people/{id}", $"/people/{id}?handler=Password");
        return await ComeInAsync(userName, TemporaryPassword().Match(reset.Html).Groups["password"].Value);
    }

    private async Task<Visitor> ComeInAsync(string userName, string password)
    {
        var visitor = site.Visitor();
        (await visitor.PostAsync("/sign-in", ("Input.UserName", userName), ("Input.Password", password))).Status.ShouldBe(302);
        var changed = await visitor.PostAsync(
            "/account/password", ("Input.CurrentPassword", password), ("Input.NewPassword", OwnPassword), ("Input.RepeatedPassword", OwnPassword));
        changed.Status.ShouldBe(302, changed.Html);
        return visitor;
    }

    private static Task<Answer> HandOverAsync(Visitor visitor, string assignment) =>
        visitor.PostAsync($"/assignments/{assignment}/hand-over", ("Input.AcceptGaps", "true"));

    private static async Task<Answer> SignAsync(Visitor visitor, string assignment, string name)
    {
        var path = $"/assignments/{assignment}/sign";
        var html = (await visitor.GetAsync(path)).Html;
        return await visitor.PostAsync(
            path,
            ("Input.Digest", Digest().Match(html).Groups["digest"].Value),
            ("Input.SignedOn", "2023-12-28"),
            ("Input.SignerName", name),
            ("Input.SignatureLines", "TRƯỞNG BAN"),
            ("Input.Recipients", "- Lưu: VT."));
    }

    private Task<Guid> ProposalAsync(string userName, Role role) => site.InScopeAsync(s =>
    {
        var database = s.GetRequiredService<DanchuDatabase>();
        return database.ProposedMemberships.Where(m => m.Role == role && database.Users.Any(p => p.Id == m.PersonId && p.UserName == userName))
            .Select(m => m.Id).SingleAsync(Cancel);
    });

    [GeneratedRegex("<code>(?<password>[a-z0-9-]{14})</code>", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex TemporaryPassword();

    [GeneratedRegex("name=\"Input.Digest\" value=\"(?<digest>[^\"]*)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 30_000)]
    private static partial Regex Digest();
}
