using Danchu.Core.Days;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Danchu.Web.Binding;

/// <summary>Binds a day as people write it (1/7/2025, 01072025): day first, never month first; in an address as a program writes it (2025-07-01) too.</summary>
internal sealed class VietnameseDateBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var typed = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (typed == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, typed);
        var text = typed.FirstValue?.Trim() ?? "";
        if (VietnameseDays.Read(text) is { } day)
        {
            bindingContext.Result = ModelBindingResult.Success(day);
        }
        else if (text.Length > 0)
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, $"“{text}” không phải là ngày. Viết như 01/07/2025.");
        }
        else if (bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(model: null);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(bindingContext.ModelName, "Chưa nhập ngày.");
        }

        return Task.CompletedTask;
    }
}

/// <summary>Binds every date with <see cref="VietnameseDateBinder"/>.</summary>
internal sealed class VietnameseDateBinderProvider : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? new VietnameseDateBinder() : null;
}
