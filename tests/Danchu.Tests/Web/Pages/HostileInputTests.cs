using System.Net;
using System.Text;
using Danchu.Core.Access;
using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages;

/// <summary>
/// Forms without a token, ids of other kinds, bodies too large, text meant to break out: refused or shown as text, never an error of the program.
/// </summary>
public sealed class HostileInputTests(RightsSite rights) : IClassFixture<RightsSite>
{
    private const string Script = "<script>alert(1)</script>";

    private static readonly (string Name, string Text)[] Texts =
    [
        ("script", Script),
        ("quotes", "\" onmouseover=alert(1) x='"),
        ("closing", "</textarea></select>--></title>" + Script),
        ("a million letters", new string('a', 1_000_000)),
        ("nul", "trước\0sau"),
        ("right to left", "\u202Eoàbc\u202C\u2067\u200F"),
        ("lone surrogate", "a\uD800b"),
        ("decomposed", "Ba\u0300n Bo\u0301"),
        ("braces", "{{{{{{ {{khong-co}} {{ngay-cong@|%}} ^[^[^["),
        ("formula", "=cmd|' /C calc'!A0"),
        ("pattern", "%_\\' OR 1=1 --"),
    ];

    /// <summary>Forms with all their text fields: place and role of who sends it, address, fields.</summary>
    private static readonly (string Place, Role Role, string Address, string[] Fields)[] Forms =
    [
        ("district", Role.Clerk, "/assignments/{upward}/sections/{upward-section}", ["Input.Text", "Input.Revision", "Input.Next", "Input.Settles"]),
        ("district", Role.Clerk, "/assignments/{upward}/sections/{upward-section}?handler=Autosave", ["Input.Text"]),
        ("district", Role.Clerk, "/assignments/{upward}/figures", ["Input.van-ban-cap-uy", "State.van-ban-cap-uy", "Revision.van-ban-cap-uy", "Input.<b>"]),
        ("district", Role.Clerk, "/assignments/{upward}/sections/{upward-section}/gather", ["Chosen", "Revision"]),
        (
            "district",
            Role.Signer,
            "/assignments/{upward}/sign",
            ["Input.Digest", "Input.SignedOn", "Input.SignerName", "Input.SignatureLines", "Input.Recipients"]),
        ("district", Role.Signer, "/assignments/{upward}/sign?handler=GiveBack", ["Reason"]),
        ("district", Role.Secretariat, "/reports/{report}/return", ["Pick", "Section.{section}", "Figure.<b>", "Input.DueOn"]),
        ("district", Role.Secretariat, "/scorecards/{scorecard}", ["Points.mot", "Reason.mot", "Version.mot", "Skip.mot", "Points.<b>", "agree", "prove"]),
        ("district", Role.Secretariat, "/scorecards/{scorecard}?handler=Vetoes", ["Veto.mot", "VetoReason.mot", "VetoSeen.mot"]),
        ("district", Role.Secretariat, "/scorecards/{scorecard}?handler=Return", ["Back.khong-co", "Back.<b>"]),
        ("district", Role.Secretariat, "/scorecards/shares/{round}", ["Share.mot", "Share.<b>.x"]),
        ("commune", Role.Clerk, "/scorecards/{scorecard}/evidence/mot", ["Input.Place"]),
        ("commune", Role.Clerk, "/scorecards/{scorecard}/evidence/mot?handler=Use", ["Input.Source", "Input.SourcePlace"]),
        ("commune", Role.Clerk, "/scorecards/{scorecard}/evidence/mot?handler=Remove", ["evidence"]),
        ("district", Role.Secretariat, "/rounds/create", [
            "Input.Line", "Input.Period", "Input.Template", "Input.Year", "Input.PeriodName", "Input.Asks[0].OutlineId", "Input.Subject", "Input.Letter",
            "Input.DueOn",
            "Input.DraftingUnit",
        ]),
        ("district", Role.Secretariat, "/rounds/{draft}/addressees", ["do", "unit"]),
        ("district", Role.Secretariat, "/rounds/{round}/due-date", ["unit", "Input.DueOn", "Input.Reason"]),
        ("district", Role.Administrator, "/organisations/create", ["Input.Code", "Input.Name", "Input.ShortName", "Input.Place", "Input.Note", "SuperiorText"]),
        (
            "district",
            Role.Administrator,
            "/organisations/{commune}/issuer/party",
            ["Input.SuperiorName", "Input.BodyName", "Input.Symbol", "Input.Place", "Input.SignatureLines", "Input.SignerName", "Input.Recipients"]),
        ("district", Role.Administrator, "/people/create", ["Input.UserName", "Input.FullName", "Input.Organisation", "Input.Role"]),
        ("district", Role.Reader, "/account/password", ["Input.CurrentPassword", "Input.NewPassword", "Input.RepeatedPassword"]),
    ];

    private static readonly string[] Lists =
    [
        "/assignments?q={text}&state={text}&year={text}&page={text}", "/rounds?q={text}&state={text}&line={text}&page={text}",
        "/rounds/{round}?q={text}&status={text}&order={text}&page={text}",
        "/rounds/{round}?handler=Csv&q={text}", "/rounds/{draft}/addressees?q={text}&kind={text}&level={text}",
        "/assignments/{upward}/sections/{upward-section}/gather?q={text}&page={text}",
        "/reports/{report}?beside={text}", "/organisations?search={text}&kind={text}&on={text}", "/organisations/tree?root={text}&on={text}&line={text}",
        "/history?organisation={text}&before={text}", "/search?q={text}&page={text}", "/search?q={text}&kind={text}", "/help/indicators?q={text}",
    ];

    public static TheoryData<string> Addresses => [.. Forms.Select(f => f.Address)];

    public static TheoryData<string> ListAddresses => [.. Lists];

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Form_WithHostileText_IsRefusedOrShownAsText(string address)
    {
        var form = Forms.Single(f => string.Equals(f.Address, address, StringComparison.Ordinal));
        foreach (var (name, text) in Texts)
        {
            var right = new PageRight("", "POST", form.Address, "*") { Fields = [.. form.Fields.Select(field => (field, text))] };
            var answer = await rights.GoAsync(right, form.Place, form.Role);

            answer.Status.ShouldBeOneOf([200, 302, 400, 404, 413], $"{name}: {address}");
            answer.Html.ShouldNotContain(Script, Case.Insensitive, $"{name}: {address}");
            answer.Html.ShouldNotContain("\" onmouseover=", Case.Insensitive, $"{name}: {address}");
        }
    }

    [Theory]
    [MemberData(nameof(ListAddresses))]
    public async Task List_WithHostileAddress_AnswersOrIsRefused(string address)
    {
        foreach (var (name, text) in Texts.Where(t => t.Text.Length < 1000))
        {
            // A lone half of a surrogate pair cannot stand in an address.
            var filled = address.Replace("{text}", WebUtility.UrlEncode(text), StringComparison.Ordinal);
            var answer = await rights.GoAsync(new PageRight("", "GET", filled, "*"), "district", Role.Secretariat);

            answer.Status.ShouldBeOneOf([200, 302, 400, 404], $"{name}: {address}");
            answer.Html.ShouldNotContain(Script, Case.Insensitive, $"{name}: {address}");
        }
    }

    [Fact]
    public async Task Post_WithoutToken_IsRefusedOnEveryPage()
    {
        using var visitor = await rights.Site.SignedInAsync("quantri.laichau");
        foreach (var right in PageRights.All.Where(r => r.IsPost))
        {
            var before = await rights.DigestAsync();
            var answer = await visitor.PostWithTokenAsync(
                rights.Filled(right.Address), "", [.. right.Fields.Select(f => (rights.Filled(f.Name), rights.Filled(f.Value)))]);

            answer.Status.ShouldBe(400, right.Name);
            (await rights.DigestAsync()).ShouldBe(before, right.Name);
        }
    }

    [Fact]
    public async Task Address_WithAnIdOfAnotherKind_IsNotFound()
    {
        foreach (var right in PageRights.All.Where(r => r.Page.Contains("{id:guid}", StringComparison.Ordinal)))
        {
            var own = right.Address.Split('{', '}')[1];
            foreach (var other in new[] { "assignment", "report", "round", "commune", "file", "person" }.Where(k => !IsSameKind(k, own, right)))
            {
                var changed = right with { Address = right.Address.Replace("{" + own + "}", "{" + other + "}", StringComparison.Ordinal) };
                var answer = await rights.GoAsync(changed, "district", Role.Secretariat);

                answer.Status.ShouldBeOneOf([404, 403], $"{right.Name} with the id of a {other}");
                if (answer.Status is 403)
                {
                    right.Page.ShouldStartWith("people");
                }
            }
        }
    }

    [Theory]
    [InlineData("/assignments/1")]
    [InlineData("/assignments/00000000-0000-0000-0000-000000000000")]
    [InlineData("/reports/00000000-0000-0000-0000-00000000000g")]
    [InlineData("/reports/{report}x")]
    [InlineData("/reports/{report}/../../etc/passwd")]
    [InlineData("/assignments/{upward}/sections/khong-co")]
    [InlineData("/assignments/{upward}/sections/..%2f..%2f")]
    [InlineData("/rounds/%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    [InlineData("/rounds/{round}/khong-co")]
    [InlineData("/assignments/{upward}/sections/%00", 400)]
    public async Task Address_ThatIsNone_IsNotFound(string address, int status = 404)
    {
        var answer = await rights.GoAsync(new PageRight("", "GET", address, "*"), "district", Role.Clerk);

        answer.Status.ShouldBe(status);
        answer.Html.ShouldNotContain(Script);
    }

    [Fact]
    public async Task Upload_LargerThanAllowed_IsRefusedInVietnamese()
    {
        using var visitor = await rights.Site.SignedInAsync("vanthu.banbo");
        var address = rights.Filled("/assignments/{assignment}");

        var tooLarge = await visitor.UploadAsync($"{address}?handler=Attach", "content", "quet.pdf", new byte[26 * 1024 * 1024]);
        var wrongKind = await visitor.UploadAsync($"{address}?handler=Attach", "content", "quet.pdf", Encoding.UTF8.GetBytes($"<html>{Script}</html>"));
        var wrongName = await visitor.UploadAsync($"{address}?handler=Attach", "content", "../../<b>.exe", "MZ"u8.ToArray());

        tooLarge.Status.ShouldBe(413);
        tooLarge.Html.ShouldContain("lớn");
        wrongKind.Status.ShouldBe(400);
        wrongName.Status.ShouldBe(400);
    }

    // A unit's id is also what a tree or a history is asked by; a draft and its round are one kind.
    private static bool IsSameKind(string other, string own, PageRight right) =>
        string.Equals(other, own, StringComparison.Ordinal)
        || (other is "round" && own is "draft") || (other is "assignment" && own is "upward")
        || !right.Address.Contains("{" + own + "}", StringComparison.Ordinal);
}
