using Danchu.Core.Entries;
using Danchu.Core.Identifiers;
using Danchu.Core.Registers;

namespace Danchu.Web.Api.Organisations.Registers;

/// <summary>The columns of a unit's book, as an entry is written by them.</summary>
internal static class GetRegister
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("organisations/{id:guid}/registers/{key}", ReadAsync)
        .Tells<RegisterDetails>("Sổ theo dõi", "Các cột của một sổ");

    private static async Task<IResult> ReadAsync(
        HttpContext http, ListEntries list, OrganisationId id, string key, CancellationToken cancellationToken) => ApiAnswer.Of(
        await list.ReadAsync(http.Actor(), id, key, new ListEntries.Filter(), cancellationToken),
        view => Results.Ok(new RegisterDetails(
            view.Register.Key, view.Register.Version, view.Register.Number, view.Register.Name, view.Register.Source, view.Register.Doubt, view.MayWrite,
            [
                .. view.Register.Columns.Where(column => view.IsInside || !column.Private).Select(column => new ColumnItem(
                    column.Key, column.Name, column.Kind, column.Required, column.Private, column.Many, column.CountedIn, column.Decimals,
                    [.. column.Choices.Select(choice => new ChoiceItem(choice.Key, choice.Name))], column.Register)),
            ])));
}

/// <summary>A book's columns.</summary>
/// <param name="Doubt">What of it is not certain.</param>
internal sealed record RegisterDetails(
    string Key, int Version, string Number, string Name, string Source, string Doubt, bool MayWrite, IReadOnlyList<ColumnItem> Columns);

/// <summary>A column.</summary>
/// <param name="Private">Personal: it stops at the unit.</param>
/// <param name="Register">Of which its entries are.</param>
internal sealed record ColumnItem(
    string Key, string Name, ColumnKind Kind, bool Required, bool Private, bool Many, string Unit, int Decimals, IReadOnlyList<ChoiceItem> Choices,
    string? Register);

/// <summary>One of the values of a choice.</summary>
internal sealed record ChoiceItem(string Key, string Name);
