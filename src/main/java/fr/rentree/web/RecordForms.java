package fr.rentree.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Forms are records: what is posted goes through their constructor and nowhere else. (Spring would then try to set each
 * field once more, which costs as much again and fails on what is immutable.)
 */
@ControllerAdvice
class RecordForms {

    @InitBinder
    void constructOnly(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
