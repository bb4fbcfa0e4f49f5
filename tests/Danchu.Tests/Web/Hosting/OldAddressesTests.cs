using Danchu.Tests.Support;
using Danchu.Tests.Web.Pages.Rounds;

namespace Danchu.Tests.Web.Hosting;

public sealed class OldAddressesTests(RoundSite round) : IClassFixture<RoundSite>
{
    [Theory]
    [InlineData("/rounds/new", "/rounds/create")]
    [InlineData("/rounds/new?from=0199aaaa-1111-7222-8333-444455556666", "/rounds/create?from=0199aaaa-1111-7222-8333-444455556666")]
    public async Task OldAddress_OfAPageThatMoved_LeadsThereForGood(string old, string now)
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.GetAsync(old);

        (answer.Status, answer.Location).ShouldBe((308, now));
    }

    [Fact]
    public async Task OldAddress_WhatIsSentThere_IsSentOn()
    {
        using var secretary = await round.SecretaryAsync();

        var answer = await secretary.PostFromAsync("/rounds/create", "/rounds/new", round.Fields());

        (answer.Status, answer.Location).ShouldBe((308, "/rounds/create"));
    }

    [Fact]
    public async Task OldAddress_OfNobody_AsksToSignIn()
    {
        using var stranger = new Visitor(round.Site.Address);

        (await stranger.GetAsync("/rounds/new")).Location.ShouldEndWith("/sign-in?returnUrl=%2Frounds%2Fnew");
    }
}
