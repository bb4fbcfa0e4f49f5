using Danchu.Core.Indicators;
using Danchu.Core.Markup;
using Danchu.Core.Organisations;
using Danchu.Core.Periods;
using Danchu.Documents;

namespace Danchu.Tests.Markup;

/// <summary>The grammar of tokens: each is read, and written back as it was meant.</summary>
public sealed class FigureTokenTests
{
    [Theory]
    [InlineData("a+b", "a + b")]
    [InlineData("a - b@xa", "a - b@xa")]
    [InlineData(" a  +  b / c ", "a + b/c")]
    [InlineData("a/b@xa", "a/b@xa")]
    [InlineData("a@xa/b@xa", "a/b@xa")]
    [InlineData("a@rieng/b@xa", "a@rieng/b@xa")]
    [InlineData("a@xa/b", "a@xa/b")]
    [InlineData("a:2021/b:2021", "a/b:2021")]
    [InlineData("a:nay/b:2021", "a:nay/b:2021")]
    [InlineData("a-b", "a-b")]
    [InlineData("a.tu@TD.HUYEN.DOAN", "a.tu@TD.HUYEN.DOAN")]
    [InlineData("a:2021,2022-Q1", "a:2021,2022-Q1")]
    [InlineData("a:2022-01-01..2022-03-17|%1", "a:2022-01-01..2022-03-17|%1")]
    [InlineData("a|%2", "a|%")]
    [InlineData("a|+-%", "a|+-%")]
    [InlineData("a|trieu0", "a|trieu")]
    [InlineData("a|tren van1", "a|tren van1")]
    public void Token_IsWrittenInOneWay(string typed, string written) => FigureToken.Read(typed).ShouldNotBeNull().Inner.ShouldBe(written);

    [Theory]
    [InlineData("a +")]
    [InlineData("+ a")]
    [InlineData("a -b")]
    [InlineData("a/b/c")]
    [InlineData("a/")]
    [InlineData("a@thon")]
    [InlineData("a:21")]
    [InlineData("a:2021-Q5")]
    [InlineData("a:2022-02-30..2022-03-17")]
    [InlineData("a:2022-03-17..2022-01-01")]
    [InlineData("a|")]
    [InlineData("a|%5")]
    [InlineData("a|tren")]
    [InlineData("a|tren %")]
    [InlineData(".tu")]
    [InlineData("a+b+c+d+e+f+g+h+i+j+k+l+m")]
    public void WhatIsNoToken_IsNotRead(string typed) => FigureToken.Read(typed).ShouldBeNull();

    [Fact]
    public void AnyToken_ReadAfterWriting_IsTheSame()
    {
        var random = new Random(11);
        for (var round = 0; round < 2_000; round++)
        {
            var token = Any(random);

            FigureToken.Read(token.Inner).ShouldBe(token, token.Inner);
        }
    }

    private static FigureToken Any(Random random) => new(
        Side(random, random.Next(1, 4)), random.Next(2) == 0 ? [] : Side(random, random.Next(1, 3)), One(random, Forms));

    private static Sequence<TokenTerm> Side(Random random, int count) => Enumerable.Range(0, count)
        .Select(at => new TokenTerm(One(random, ["a", "b-c", "d2.e"]), One(random, Parts), One(random, Scopes), Periods(random), at > 0 && random.Next(2) == 0))
        .ToSequence();

    private static Sequence<NamedPeriod> Periods(Random random) =>
        random.Next(2) == 0 ? [] : Enumerable.Range(0, random.Next(1, 3)).Select(_ => NamedPeriod.Read(One(random, PeriodsNamed))!.Value).ToSequence();

    private static T One<T>(Random random, T[] of) => of[random.Next(of.Length)];

    private static readonly RatioPart[] Parts = [RatioPart.Value, RatioPart.Value, RatioPart.Numerator, RatioPart.Denominator];

    private static readonly Scope[] Scopes = [Scope.Own, Scope.Own, Scope.Subtree, Scope.OfLevel(Level.Commune), Scope.OfOrganisation("BAN.BO")];

    private static readonly string[] PeriodsNamed = ["2021", "2022-Q1", "2021-H2", "2022-M11", "2022-9M", "2022-01-01..2022-03-17"];

    private static readonly TokenForm[] Forms =
    [
        TokenForm.Value, TokenForm.Percentage, TokenForm.Difference, new(TokenStyle.Percentage, 0), new(TokenStyle.PercentageChange, 1),
        new(TokenStyle.Scaled, 0, "triệu"), new(TokenStyle.Scaled, 1, "vạn", RoundingWord.Above), new(TokenStyle.Scaled, 4, "tỷ", RoundingWord.About),
    ];
}
