using Danchu.Checking.Numbers;

namespace Danchu.Tests.Checking;

/// <summary>The one list of scale words.</summary>
public sealed class ScaleWordsTests
{
    [Fact]
    public void All_EachWord_IsRead_ByItsFactor()
    {
        foreach (var (word, power) in ScaleWords.All)
        {
            ScaleWords.FactorOf(word).ShouldBe((decimal)Math.Pow(10, power), word);
            TypedNumber.Parse($"12 {word}", 0).ShouldBe(new TypedNumber.Value(12 * ScaleWords.FactorOf(word)), word);
        }
    }

    [Fact]
    public void Source_HasNoOtherList()
    {
        var lists = Architecture.SourceTree.Files("src", ".cs", ".js")
            .Where(path => Architecture.SourceTree.Read(path).Contains("vạn", StringComparison.Ordinal));

        lists.ShouldBe(["src/Danchu.Checking/Numbers/ScaleWords.cs"]);
    }
}
