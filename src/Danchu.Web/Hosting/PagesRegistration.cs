using System.Text.Encodings.Web;
using System.Text.Unicode;
using Danchu.Web.Binding;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.Extensions.WebEncoders;

namespace Danchu.Web.Hosting;

/// <summary>Registers Razor Pages with their addresses, binding and antiforgery.</summary>
internal static class PagesRegistration
{
    /// <summary>What is said once on the next page.</summary>
    public const string NoticeCookie = "danchu-notice";

    public static void AddPages(this IServiceCollection services)
    {
        services.AddRazorPages(options => options.Conventions.Add(new PageRouteTransformerConvention(new KebabCase())))
            .AddMvcOptions(ConfigureBinding);
        services.AddSingleton<EditorScript>();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "danchu-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "__token";
        });
        services.Configure<CookieTempDataProviderOptions>(options =>
        {
            options.Cookie.Name = NoticeCookie;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.Configure<RouteOptions>(options => options.LowercaseUrls = true);

        // Vietnamese letters stay letters: pages are readable in their source and half the size.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    private static void ConfigureBinding(MvcOptions options)
    {
        // What is required is said by the operation, in Vietnamese.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.ModelBinderProviders.Insert(0, new TypedTextBinderProvider());
        options.ModelBinderProviders.Insert(0, new VietnameseDateBinderProvider());
        options.ModelMetadataDetailsProviders.Add(new KeepEmptyText());
        options.Filters.Add(new RefuseUnknownHandler());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => $"Giá trị “{value}” không hợp lệ.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"Giá trị “{value}” không hợp lệ.");
        messages.SetValueIsInvalidAccessor(value => $"Giá trị “{value}” không hợp lệ.");
        messages.SetValueMustBeANumberAccessor(_ => "Phải là một số.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Phải là một số.");
        messages.SetValueMustNotBeNullAccessor(_ => "Chưa chọn hoặc chưa nhập.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Chưa chọn hoặc chưa nhập.");
        messages.SetMissingKeyOrValueAccessor(() => "Chưa chọn hoặc chưa nhập.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Chưa gửi nội dung.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Giá trị không hợp lệ.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Giá trị không hợp lệ.");
    }
}
