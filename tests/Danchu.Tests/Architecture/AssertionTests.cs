namespace Danchu.Tests.Architecture;

/// <summary>Every test asserts something that can go wrong: that a thing is there says nothing of what it is.</summary>
public sealed class AssertionTests
{
    [Fact]
    public void Tests_EachOfThem_AssertsAValue()
    {
        var tests = ReadAssertions.Of(TestSource.Files);

        tests.Count.ShouldBeGreaterThan(600);
        Weak(tests).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Read();")]
    [InlineData("// ShouldBe(3)")]
    [InlineData("view.ShouldNotBeNull();")]
    [InlineData("view.Rows.ShouldNotBeEmpty();")]
    [InlineData("view.ShouldNotBe(null);")]
    [InlineData("Assert.NotNull(view); Assert.NotEmpty(view.Rows);")]
    [InlineData("(view is not null).ShouldBeTrue();")]
    [InlineData("(view != null).ShouldBeTrue();")]
    [InlineData("view.Rows.Any().ShouldBeTrue();")]
    [InlineData("view.Rows.Count.ShouldBeGreaterThan(0);")]
    [InlineData("(view.Rows.Count > 0).ShouldBeTrue();")]
    [InlineData("Check();")]
    [InlineData("var year = site.Journey(); await year.PlayAsync();")]
    public void Test_OfNothing_IsFound(string body) => Weak(Read(body)).ShouldBe(["Tests.It"]);

    [Theory]
    [InlineData("view.ShouldBe(3);")]
    [InlineData("view.ShouldNotBeNull().Name.ShouldBe(\"a\");")]
    [InlineData("view.ShouldNotBeNull(); view.Rows.ShouldBeEmpty();")]
    [InlineData("Should.Throw<FormatException>(() => Read());")]
    [InlineData("Assert.Equal(1, view);")]
    [InlineData("view.Rows.Any(row => row.Late).ShouldBeTrue();")]
    [InlineData("(view.Rows.Count > 2).ShouldBeTrue();")]
    [InlineData("outcome.ShouldBeRefused(\"đã khóa\");")]
    [InlineData("Holds(3);")]
    [InlineData("await Assertions.Expect(page.Locator(\"h1\")).ToHaveTextAsync(\"Báo cáo\");")]
    [InlineData("var year = new Journey(site); await year.PlayAsync();")]
    [InlineData("view.Every(row => row.ShouldBe(1));")]
    public void Test_OfAValue_Passes(string body) => Weak(Read(body)).ShouldBeEmpty();

    private static IEnumerable<string> Weak(IEnumerable<ReadAssertions.Test> tests) => tests.Where(test => !test.AssertsAValue).Select(test => test.Name);

    private static IReadOnlyList<ReadAssertions.Test> Read(string body) => ReadAssertions.Of([TestSource.Parse(
        $$"""
        class Tests
        {
            [Fact] void It()
            {
                {{body}}
            }

            void Check() => Look();
            void Look() => view.ShouldNotBeNull();
            void Holds(int n) => view.ShouldBe(n);
        }

        class Journey { public Task PlayAsync() => view.ShouldBe(1); }
        """)]);
}
