using Danchu.Core.Indicators;
using Danchu.Core.Organisations;
using Danchu.Core.Rules;

namespace Danchu.Tests.Rules;

public sealed class RuleExpressionTests
{
    [Theory]
    [InlineData("ho-dan", "ho-dan")]
    [InlineData("  3  *  chi-bo ", "3 * chi-bo")]
    [InlineData("don-kien-nghi + don-khieu-nai − don-to-cao", "don-kien-nghi + don-khieu-nai - don-to-cao")]
    [InlineData("- ho-ngheo.tu + 0.5 * ho-ngheo.mau@xa + 12", "- ho-ngheo.tu + 0,5 * ho-ngheo.mau@xa + 12")]
    [InlineData("5 + tien - 99999", "tien - 99994")]
    [InlineData("0 + a", "a")]
    [InlineData("7", "7")]
    public void Read_Written_IsTheSameAgain(string text, string written)
    {
        var read = RuleExpression.Read(text).Expression.ShouldNotBeNull();

        read.ToString().ShouldBe(written);
        RuleExpression.Read(written).Expression!.ToString().ShouldBe(written);
    }

    [Theory]
    [InlineData("", "chưa có chỉ tiêu nào")]
    [InlineData("a b", "giữa hai số hạng phải có dấu")]
    [InlineData("a +", "giữa hai số hạng phải có dấu")]
    [InlineData("a + + b", "không đọc được “+”")]
    [InlineData("a-", "không đọc được “a-”")]
    [InlineData("Hộ", "không đọc được “Hộ”")]
    [InlineData("a@lang", "không đọc được “a@lang”")]
    [InlineData("a@", "không đọc được “a@”")]
    [InlineData("2 *", "không đọc được “*”")]
    [InlineData("a + a", "chỉ tiêu “a” có hai lần")]
    [InlineData("0 * a", "hệ số bằng 0 hoặc quá lớn")]
    [InlineData("999999999 * a", "hệ số bằng 0 hoặc quá lớn")]
    [InlineData("0,12345 * a", "không đọc được")]
    public void Read_NoExpression_SaysWhy(string text, string problem)
    {
        var read = RuleExpression.Read(text);

        read.Expression.ShouldBeNull();
        read.Problem!.ShouldContain(problem);
    }

    [Fact]
    public void Read_Term_HasFactorPartAndScope()
    {
        RuleExpression.Read("a - 2,5 * ho-ngheo.mau@xa").Expression!.Terms.ShouldBe(
        [
            new RuleTerm(1, "a", RatioPart.Value, Scope.Own), new RuleTerm(-2.5m, "ho-ngheo", RatioPart.Denominator, Scope.OfLevel(Level.Commune)),
        ]);
    }
}
