using Danchu.Tests.Support;

namespace Danchu.Tests.Web.Pages.Rounds;

/// <summary>The form of a round that asks several reports, without scripts.</summary>
public sealed class SeveralAsksPagesTests(RoundSite round) : IClassFixture<RoundSite>
{
    [Fact]
    public async Task More_KeepsWhatWasTypedAndOffersOneReportMore()
    {
        using var secretary = await round.SecretaryAsync();

        var page = await secretary.PostFromAsync("/rounds/create", "/rounds/create?handler=More", round.Fields(("Input.Subject", "báo cáo QCDC, DVCQ")));

        page.Status.ShouldBe(200);
        page.Html.ShouldContain("<form method=\"post\" action=\"/rounds/create\">", customMessage: "Saving would only open a third report.");
        page.Html.ShouldContain("Báo cáo thứ hai</legend>");
        page.Html.ShouldContain("báo cáo QCDC, DVCQ");
        page.Html.ShouldContain("name=\"Input.Asks[1].OutlineId\" value=\"\" checked");
        page.Html.ShouldContain($"name=\"Input.Asks[0].OutlineId\" value=\"{round.Seed.Outline}\" checked");
        page.Html.ShouldContain("Input.Asks[1].DueOn");
    }

    [Fact]
    public async Task Create_SecondReportLeftBlank_IsNotAsked()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync("/rounds/create", round.Fields(("Input.Asks[1].OutlineId", ""), ("Input.Asks[1].FormId", "")));

        answer.Status.ShouldBe(302, answer.Html);
    }

    [Fact]
    public async Task Create_SecondReportOfAKindWithItsOwnDay_IsShownInTheDraftAndInTheForm()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync("/rounds/create", round.Fields(
            ("Input.Asks[0].Kinds", "Agency"), ("Input.Asks[1].OutlineId", round.Seed.Outline.ToString()), ("Input.Asks[1].Kinds", "Commune"),
            ("Input.Asks[1].DueOn", "20/11/2023"), ("Input.Addressees", "Chủ tịch UBND các xã")));

        answer.Status.ShouldBe(302, answer.Html);
        var id = answer.Location!.Split('/')[2];
        var draft = (await secretary.GetAsync($"/rounds/{id}/draft")).Html;
        draft.ShouldContain("Đề cương báo cáo thứ hai");
        draft.ShouldContain("hạn gửi riêng 20/11/2023");
        var form = (await secretary.GetAsync($"/rounds/{id}/edit")).Html;
        form.ShouldContain("name=\"Input.Asks[1].Kinds\" value=\"Commune\" checked");
        form.ShouldContain("Chủ tịch UBND các xã</textarea>");
        (await secretary.GetAsync($"/rounds/{id}/letter")).Html.ShouldContain("Chủ tịch UBND các xã");
    }

    [Fact]
    public async Task Create_SecondReportWithAFormButNoOutline_SaysSoAtItsPlace()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync(
            "/rounds/create", round.Fields(("Input.Asks[1].OutlineId", ""), ("Input.Asks[1].FormId", round.Seed.Form.ToString())));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("href=\"#Input_Asks_1__OutlineId\"");
        answer.Html.ShouldContain("id=\"Input_Asks_1__OutlineId\"");
    }

    [Fact]
    public async Task Letter_WaitingForItsLeader_LiesOpenBeforeThem()
    {
        using var secretary = await round.SecretaryAsync();
        var id = await round.OpenAsync(secretary);
        (await secretary.PostAsync($"/rounds/{id}/addressees", ("do", "matching"))).Status.ShouldBe(302);
        (await secretary.PostFromAsync($"/rounds/{id}/draft", $"/rounds/{id}/draft?handler=Submit", ("Input.WarningsSeen", "true"))).Status.ShouldBe(302);
        using var leader = await round.Site.SignedInAsync("lanhdao.phongtho");

        (await leader.GetAsync("/")).Html.ShouldContain("Đọc và ký công văn yêu cầu báo cáo");
        var page = (await leader.GetAsync($"/rounds/{id}/draft")).Html;
        page.ShouldContain("Công văn chờ ký");
        page.ShouldContain("Kính gửi");
        var declined = await leader.PostFromAsync($"/rounds/{id}/draft", $"/rounds/{id}/draft?handler=Decline", ("Input.Reason", "Sửa hạn gửi."));

        declined.Location.ShouldBe($"/rounds/{id}/draft", declined.Html);
        (await secretary.GetAsync($"/rounds/{id}/draft")).Html.ShouldContain("Lãnh đạo chuyển lại:</strong> Sửa hạn gửi.");
    }
}
