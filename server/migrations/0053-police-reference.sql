-- The number under which the police took a report leads straight to her: it lies sealed with what is legal of the case, never in a column.
call ground.create_drawers('casework', 'deadlines');
