using Danchu.Core.Access;
using Danchu.Core.Accounts;
using Danchu.Core.Areas;
using Danchu.Core.Catalogue;
using Danchu.Core.Changes;
using Danchu.Core.Checks;
using Danchu.Core.Database;
using Danchu.Core.Documents;
using Danchu.Core.Documents.Conversion;
using Danchu.Core.Documents.Pdf;
using Danchu.Core.Duties;
using Danchu.Core.Entries;
using Danchu.Core.Entries.Papers;
using Danchu.Core.Entries.Sources;
using Danchu.Core.Files;
using Danchu.Core.FollowUp;
using Danchu.Core.FollowUp.Records;
using Danchu.Core.FollowUp.Totals;
using Danchu.Core.History;
using Danchu.Core.Holidays;
using Danchu.Core.Indicators;
using Danchu.Core.Jobs;
using Danchu.Core.Law;
using Danchu.Core.Notices;
using Danchu.Core.Organisations;
using Danchu.Core.Outlines;
using Danchu.Core.Proposals;
using Danchu.Core.Publications;
using Danchu.Core.Records;
using Danchu.Core.Registers;
using Danchu.Core.Reports;
using Danchu.Core.Reports.Comments;
using Danchu.Core.Reports.Figures;
using Danchu.Core.Reuse;
using Danchu.Core.Rounds;
using Danchu.Core.Rules;
using Danchu.Core.Scoring;
using Danchu.Core.Scoring.Leagues;
using Danchu.Core.Verification;
using Danchu.Core.Villages;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Danchu.Core;

/// <summary>The system without a screen: the database and every operation, one instance a scope.</summary>
public static class AddDanchu
{
    public static IServiceCollection AddDanchuCore(this IServiceCollection services, string connectionString)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDanchuDatabase(connectionString);
        services.TryAddSingleton(_ => CatalogueFolder.Find());
        services.TryAddSingleton(provider => ParseDocumentForms.FromFolder(provider.GetRequiredService<CatalogueFolder>().DocumentForms));
        services.AddDanchuAccounts();
        services.TryAddSingleton(provider => LegalRegister.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton(provider =>
            StockPhrases.From(provider.GetRequiredService<CatalogueFolder>(), provider.GetRequiredService<LegalRegister>()));
        services.TryAddSingleton(provider => RegisterGroups.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton(provider => WorkingDays.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton(provider => AreaRegister.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton(provider => PaperWording.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton(provider => EntryMappings.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton(provider => ProposalTerms.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton<CheckText>();
        services.TryAddSingleton(provider => FormRegister.From(provider.GetRequiredService<CatalogueFolder>()));
        services.TryAddSingleton<CheckFile>();
        services.TryAddSingleton(new PdfOptions());
        services.TryAddSingleton<ConvertToPdf>();
        services.TryAddSingleton<ConvertToWord>();
        services.TryAddSingleton<FindSerifFont>();
        services.TryAddSingleton(new JobOptions());
        services.AddScoped<QueueJob>();
        services.AddTransient<ZipRound>();
        services.AddTransient<WriteVerification>();
        services.TryAddSingleton(new VerificationOptions());
        services.AddScoped<Permissions>();
        services.AddScoped<RecordHistory>();
        services.AddScoped<OwnVersions>();
        services.AddScoped<HistoryReach>();
        services.AddScoped<KeepConflict>();
        services.AddScoped<SeparateHands>();
        services.AddScoped<Notify>();
        services.AddScoped<Origin>();
        services.AddScoped<WriteRecord>();
        services.AddScoped<TellConcerned>();
        services.AddScoped<FindRecords>();
        services.AddScoped<LoadCoverage>();
        services.TryAddSingleton(new RecordOptions());
        services.AddScoped<KnownTime>();
        services.AddScoped<OpenRule>();
        services.AddScoped<OpenIndicator>();
        services.AddScoped<CatalogueState>();
        services.AddScoped<LoadSectionWords>();
        services.AddScoped<LoadOtherFigures>();
        services.AddScoped<LoadLists>();
        services.AddScoped<LoadPreviousTexts>();
        services.AddScoped<RecountFigures>();
        services.AddScoped<FollowEntries>();
        services.AddScoped<LockForComment>();
        services.AddScoped<NoteInBook>();
        services.AddScoped<WriteIntoBooks>();
        services.AddScoped<SendOffered>();
        services.AddScoped<PlanVillages>();
        services.AddFromBelow();
        foreach (var operation in typeof(AddDanchu).Assembly.GetTypes().Where(IsOperation))
        {
            services.TryAddScoped(operation);
        }

        return services;
    }

    // A room uses rooms above it only (docs/adr/0009-rooms-in-one-order.md): what it needs from below is a delegate that it declares and that is named here.
    private static void AddFromBelow(this IServiceCollection services)
    {
        services.AddScoped<CountedUntil>(provider => provider.GetRequiredService<DanchuDatabase>().AcceptedUntilAsync);
        services.AddScoped<CountedBelowUntil>(provider => provider.GetRequiredService<DanchuDatabase>().AcceptedBelowUntilAsync);
        services.AddScoped<AssignmentStart>(provider =>
            (_, _, assignments, _, cancellationToken) => provider.GetRequiredService<DanchuDatabase>().AddReportsAsync(assignments, cancellationToken));
        services.AddScoped<AssignmentStart>(provider => provider.GetRequiredService<DanchuDatabase>().AddScorecardsAsync);
        services.AddScoped<AssignmentEnd>(provider => provider.GetRequiredService<DanchuDatabase>().TakeReportsAwayAsync);
        services.AddScoped<AssignmentEnd>(provider => provider.GetRequiredService<DanchuDatabase>().TakeScorecardsAwayAsync);
        services.AddScoped<EntriesChanged>(provider => provider.GetRequiredService<FollowEntries>().FollowAsync);
        services.AddScoped<CountDuties>(provider => provider.GetRequiredService<CountDutyFigures>().ReadAsync);
        services.AddScoped<RoundsAsking>(provider => provider.GetRequiredService<DanchuDatabase>().RoundsAskingAsync);
        services.AddScoped<UsesOfIndicator>(provider => provider.GetRequiredService<FindIndicatorUses>().ReadAsync);
        services.AddScoped<GoWithReport>(provider => provider.GetRequiredService<SendOffered>().StepAsync);
        services.AddScoped<AddToReport>(provider => provider.GetRequiredService<AddScores>().ReadAsync);
    }

    // An operation is a sealed class, one to a file, that does its work in ExecuteAsync; views read by ReadAsync.
    private static bool IsOperation(Type type) =>
        type is { IsClass: true, IsSealed: true, IsAbstract: false, IsNested: false }
        && type.GetMethods().Any(method => method is { IsStatic: false, Name: "ExecuteAsync" or "ReadAsync" });
}
