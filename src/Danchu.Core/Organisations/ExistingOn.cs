namespace Danchu.Core.Organisations;

/// <summary><see cref="Organisation.ExistsOn"/> as a condition of a query.</summary>
internal static class ExistingOnQuery
{
    public static IQueryable<Organisation> ExistingOn(this IQueryable<Organisation> organisations, DateOnly day) =>
        organisations.Where(o => o.From <= day && (o.To == null || o.To >= day));
}
