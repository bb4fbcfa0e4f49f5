using Danchu.Core.Addresses;

namespace Danchu.Tests.Web.Pages.Rounds;

/// <summary>The period that was chosen is the one of the round.</summary>
public sealed class RoundFormPeriodTests(RoundSite round) : IClassFixture<RoundSite>
{
    [Fact]
    public async Task Period_OfTheLikelyOnes_IsKeptAndShownAgain()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync("/rounds/create", round.Fields(("Input.Template", ""), ("Input.Period", "thu/Year/1@2023")));

        answer.Status.ShouldBe(302, answer.Html);
        var id = Guid.Parse(answer.Location.Split('/')[2]);
        (await secretary.GetAsync(Address.Rounds.Edit(new(id)))).Html.ShouldContain("<option selected=\"selected\" value=\"thu/Year/1@2023\">");
    }

    [Fact]
    public async Task Period_AnotherOneIsChosen_GoesBeforeTheLikelyOne()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostAsync("/rounds/create", round.Fields(("Input.Template", "rieng"), ("Input.Period", "thu/Year/1@2023")));

        answer.Status.ShouldBe(400);
        answer.Html.ShouldContain("Nhập tên kỳ báo cáo");
    }
}
