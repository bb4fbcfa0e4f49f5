using System.Reflection;
using Danchu.Core.Addresses;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Danchu.Tests.Addresses;

/// <summary>Every address made leads to a page of the program that knows what it is asked; every page has an address.</summary>
public sealed class AddressTests(ProgramPages program) : IClassFixture<ProgramPages>
{
    private static readonly Guid Id = Guid.Parse("0199aaaa-1111-7222-8333-444455556666");

    // What other programs ask is no page: ApiRightsTests asks it.
    public static TheoryData<string> Addresses =>
        [.. Made().Where(address => !address.StartsWith(Address.Api.V1(), StringComparison.Ordinal)).Distinct(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Addresses))]
    public void Address_EachThatIsMade_LeadsToAPageThatKnowsWhatItIsAsked(string address)
    {
        var page = program.At(address).ShouldNotBeNull($"No page answers at {address}.");
        foreach (var (name, value) in QueryOf(address))
        {
            var isHandler = name is "handler";
            var known = isHandler ? page.HandlerMethods.Select(handler => handler.Name) : Asked(page);
            known.ShouldContain(isHandler ? value : name, StringComparer.OrdinalIgnoreCase, $"{page.ViewEnginePath} is asked {name}={value}.");
        }
    }

    [Fact]
    public void Pages_EachOfThem_HasAnAddress()
    {
        var reached = Made().Select(address => program.At(address)?.ViewEnginePath).ToHashSet(StringComparer.Ordinal);

        program.All.Count.ShouldBeGreaterThan(40);
        program.All.Select(page => page.ViewEnginePath).Except(reached, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/rounds/0199aaaa-1111-7222-8333-444455556666/issue")]
    [InlineData("/rounds/x/letter")]
    [InlineData("/organisations/0199aaaa-1111-7222-8333-444455556666/issuer/state/of")]
    [InlineData("/round")]
    public void Address_OfNoPage_IsFound(string address) => program.At(address).ShouldBeNull();

    [Fact]
    public void Address_WithAQuery_IsEscapedAndLeavesOutWhatIsNotAsked()
    {
        Address.People.Give("nguyen.a&b", null).ShouldBe("/people/give?userName=nguyen.a%26b");
        Address.Organisations.Tree(Core.Access.ReportingLine.Party, new DateOnly(2025, 7, 1)).ShouldBe("/organisations/tree?line=Party&on=2025-07-01");
        Address.Assignments.Findings(new(Id)).ShouldBe($"/assignments/{Id}/findings");
        Address.Jobs.AskForRoundZip(new(Id)).ShouldBe($"/jobs?handler=RoundZip&subject={Id}");
    }

    // Each with what it must have, and with all it may have.
    private static IEnumerable<string> Made() => typeof(Address).GetNestedTypes().Append(typeof(Address))
        .SelectMany(noun => noun.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .SelectMany(method => new[] { DefaultOrSample, Sample }.Select(argument => (string)method.Invoke(null, [.. method.GetParameters().Select(argument)])!));

    private static object? DefaultOrSample(ParameterInfo parameter) => parameter.HasDefaultValue ? parameter.DefaultValue : Sample(parameter);

    private static object? Sample(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(string) ? "so-1.2"
            : type == typeof(int) ? 2
            : type == typeof(bool) ? true
            : type == typeof(Guid) ? Id
            : type == typeof(DateOnly) ? new DateOnly(2025, 7, 1)
            : type == typeof(Enum) ? DayOfWeek.Monday
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : Activator.CreateInstance(type, Id);
    }

    private static IEnumerable<string> Asked(CompiledPageActionDescriptor page) => page.BoundProperties
        .Concat<ParameterDescriptor>(page.HandlerMethods.SelectMany(handler => handler.Parameters))
        .Select(asked => asked.BindingInfo?.BinderModelName ?? asked.Name);

    private static IEnumerable<(string Name, string Value)> QueryOf(string address) => address.Split('#')[0].Split('?', 2) is [_, var query]
        ? query.Split('&').Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair[1]))
        : [];
}
