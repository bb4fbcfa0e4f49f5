using Danchu.Core.Access;
using Danchu.Core.Database;
using Danchu.Core.Facts;

namespace Danchu.Core.Reports.Figures;

/// <summary>Writes a figure of a report's unit and period, typed or counted; nothing takes it away.</summary>
internal static class PutFact
{
    /// <param name="put">The fact as it is kept and tracked, null where there is none yet; the figure it becomes.</param>
    public static void Put(
        this DanchuDatabase database, Actor actor, OpenedReport file, (string Indicator, Fact? Fact, Figure? Figure, bool Counted) put, DateTimeOffset now)
    {
        var (indicator, fact, figure, counted) = put;
        if (figure is null)
        {
            database.Facts.Remove(fact!);
            return;
        }

        if (fact is null)
        {
            fact = new Fact
            {
                OrganisationId = file.Organisation.Id, PeriodId = file.Period.Id, Indicator = indicator, State = figure.State, Revision = 0,
            };
            database.Facts.Add(fact);
        }

        (fact.State, fact.Value, fact.Denominator, fact.Text) = figure;
        (fact.CarriedFrom, fact.Counted) = (null, counted);
        (fact.Revision, fact.UpdatedBy, fact.UpdatedAt) = (fact.Revision + 1, actor.PersonId, now);
    }
}
