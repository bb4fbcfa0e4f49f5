using System.Linq.Expressions;
using Danchu.Core.Identifiers;
using Microsoft.EntityFrameworkCore.Query;

namespace Danchu.Core.Access;

/// <summary>Rows of a unit and a line that memberships reach: one for a line alone reaches no other.</summary>
internal static class WhereHeld
{
    public static IQueryable<T> WhereHeldBy<T>(
        this IQueryable<T> rows, IEnumerable<ActorMembership> memberships, Expression<Func<T, OrganisationId>> unit, Expression<Func<T, ReportingLine>> line)
    {
        var row = unit.Parameters[0];
        var lineOfRow = ReplacingExpressionVisitor.Replace(line.Parameters[0], row, line.Body);
        var condition = memberships.GroupBy(m => m.Line).Select(Condition)
            .Aggregate((Expression)Expression.Constant(value: false), Expression.OrElse);
        return rows.Where(Expression.Lambda<Func<T, bool>>(condition, row));

        Expression Condition(IGrouping<ReportingLine?, ActorMembership> held)
        {
            var units = held.Select(m => m.OrganisationId).Distinct().ToList();
            Expression<Func<OrganisationId, bool>> among = id => units.Contains(id);
            var isAmong = ReplacingExpressionVisitor.Replace(among.Parameters[0], unit.Body, among.Body);
            return held.Key is { } only ? Expression.AndAlso(Expression.Equal(lineOfRow, Expression.Constant(only)), isAmong) : isAmong;
        }
    }
}
