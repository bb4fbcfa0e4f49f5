using Danchu.Core.Accounts;
using Danchu.Core.Changes;
using Danchu.Core.History;

namespace Danchu.Tests.History;

public sealed class HistoryWordsTests
{
    public static TheoryData<string> RecordingOperations => new(typeof(RecordHistory).Assembly.GetTypes()
        .Where(type => Array.Exists(type.GetMethods(), m => m.Name is "ExecuteAsync") && type.GetConstructors()
            .Any(c => c.GetParameters().Any(p => p.ParameterType == typeof(RecordHistory) || p.ParameterType == typeof(RecordPersonHistory))))
        .Select(type => type.Name));

    [Theory]
    [MemberData(nameof(RecordingOperations))]
    public void Operation_ThatRecords_HasVietnameseWords(string operation) => HistoryWords.Knows(operation).ShouldBeTrue();
}
