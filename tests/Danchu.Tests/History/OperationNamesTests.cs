using System.Reflection;
using Danchu.Core.Changes;
using Danchu.Core.History;
using Danchu.Tests.Architecture;

namespace Danchu.Tests.History;

public sealed class OperationNamesTests
{
    private static readonly IReadOnlyList<(Type Operation, NamedAttribute Named)> Named =
        [.. typeof(NamedAttribute).Assembly.GetTypes()
            .Where(type => type.IsDefined(typeof(NamedAttribute))).Select(type => (type, type.GetCustomAttribute<NamedAttribute>()!))];

    [Fact]
    public void Operations_ThatMakeAChange_AreNamed()
    {
        var operations = RecordedFields.Operations(CompileCore.All);

        operations.Count.ShouldBeGreaterThan(50);
        operations.Except(Named.Select(named => named.Operation.Name), StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Fact]
    public void Names_OfTodayAndBefore_BelongToOneOperationEach() =>
        Named.SelectMany(named => named.Named.Formerly.Prepend(named.Operation.Name)).GroupBy(name => name, StringComparer.Ordinal)
            .Where(name => name.Count() > 1).Select(name => name.Key).ShouldBeEmpty();

    [Theory]
    [InlineData("SignReport", "Ký và gửi báo cáo")]
    [InlineData("KeepConflict", "Giữ lại nội dung soạn trùng lúc")]
    [InlineData("SaveIssuer", "Sửa thể thức văn bản của đơn vị")]
    [InlineData("OpenRound", "Soạn đợt báo cáo")]
    [InlineData("OpenNotice", "Đọc thông báo")]
    [InlineData("PassOnRound", "Chuyển tiếp yêu cầu xuống cấp dưới")]
    [InlineData("HandOver", "Trình ký")]
    [InlineData("GiveBack", "Người ký trả lại để sửa")]
    [InlineData("Unheard", "Unheard")]
    public void Name_OfTodayOrBefore_IsReadInVietnamese(string operation, string word) => OperationNames.Of(operation).ShouldBe(word);
}
