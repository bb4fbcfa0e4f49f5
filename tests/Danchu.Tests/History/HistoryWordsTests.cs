using System.Reflection;
using Danchu.Core.Changes;
using Danchu.Core.History;
using Danchu.Tests.Architecture;

namespace Danchu.Tests.History;

/// <summary>Whatever an operation can write into history has a Vietnamese word, and the right one.</summary>
public sealed class HistoryWordsTests
{
    private static readonly Lazy<IReadOnlyCollection<RecordedField>> Recorded = new(() => RecordedFields.Of(CompileCore.All));

    [Fact]
    public void Fields_ThatAreRecorded_AreFoundInTheCode()
    {
        Recorded.Value.ShouldContain(new RecordedField("report", "State", "FigureState", "Reports/Figures/EnterFigures.cs"));
        Recorded.Value.ShouldContain(new RecordedField("rubric", "Scoring", null, "Rubrics/SaveCriterion.cs"));
        Recorded.Value.ShouldContain(new RecordedField("person", "FullName", null, "Accounts/EditPerson.cs"));
    }

    [Fact]
    public void Fields_ThatAreRecorded_HaveAWord() =>
        Recorded.Value.Where(field => !HistoryWords.KnowsField(field.Field)).Select(field => $"{field.Field} in {field.Path}").ShouldBeEmpty();

    [Fact]
    public void Lists_ThatAreRecorded_AreThoseOfTheField()
    {
        var recorded = Recorded.Value.Where(field => field.List is not null).Select(field => $"{field.SubjectKind}.{field.Field}: {field.List}").Distinct();
        var known = HistoryWords.FieldsWithLists.SelectMany(field => HistoryWords.ListsIn(field.SubjectKind, field.Field), (field, list) =>
            $"{field.SubjectKind}.{field.Field}: {list.Name}");

        known.ShouldBe(recorded, ignoreOrder: true);
    }

    [Fact]
    public void Values_OfEachListInEachField_ReadAsTheirOwnRoomSays()
    {
        foreach (var (subject, field) in HistoryWords.FieldsWithLists)
        {
            var values = HistoryWords.ListsIn(subject, field).SelectMany(list => Enum.GetValues(list).Cast<Enum>()).ToList();

            values.Select(value => HistoryWords.OfValue(subject, field, value.ToString())).ShouldBe(values.Select(LabelOf), $"{subject}.{field}");
        }
    }

    private static string LabelOf(Enum value) => (string)typeof(HistoryWords).Assembly.GetTypes()
        .Where(type => type.Name is "Labels")
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static))
        .Single(method => method.Name is "Label" && method.GetParameters()[0].ParameterType == value.GetType())
        .Invoke(null, [value])!;
}
